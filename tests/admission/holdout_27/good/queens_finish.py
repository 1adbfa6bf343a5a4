"""Complete a placement of queens."""
import re

RESYN = {"profile": "standard", "family": "queens_finish", "tags": ["chess"]}


def _place(rng, n):
    while True:
        cols, ok = [], True
        while len(cols) < n and ok:
            free = [c for c in range(n) if all(c != d and abs(c - d) != len(cols) - i for i, d in enumerate(cols))]
            ok = bool(free)
            if ok:
                cols.append(rng.choice(free))
        if ok:
            return cols


def generate(rng, difficulty):
    n = 10 + difficulty // 3
    cols = _place(rng, n)
    keep = sorted(rng.sample(range(n), 3))
    return {"n": n, "given": [(r, cols[r]) for r in keep], "solution": cols}


def observe(instance):
    given = ", ".join(f"row {r + 1} column {c + 1}" for r, c in instance["given"])
    return (f"Place {instance['n']} queens on a {instance['n']}x{instance['n']} board so that none attacks another; given: {given}. "
            "Reply with the column of the queen in each row, from row 1, separated by commas (any solution).")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got, n = _numbers(answer), instance["n"]
    if got is None or sorted(got) != list(range(1, n + 1)):
        return False
    if any(abs(got[i] - got[j]) == j - i for i in range(n) for j in range(i + 1, n)):
        return False
    return all(got[r] == c + 1 for r, c in instance["given"])


def reference_answer(instance):
    return ", ".join(str(c + 1) for c in instance["solution"])
