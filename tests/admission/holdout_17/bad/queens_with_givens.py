"""Complete a placement of non-attacking queens."""
import re

RESYN = {"profile": "standard", "family": "queens", "tags": ["grid", "backtracking"]}


def _solve(n, rng):
    while True:
        cols, d1, d2, out = set(), set(), set(), []
        for r in range(n):
            options = [c for c in range(n) if c not in cols and r + c not in d1 and r - c not in d2]
            if not options:
                break
            c = rng.choice(options)
            cols.add(c)
            d1.add(r + c)
            d2.add(r - c)
            out.append(c)
        if len(out) == n:
            return out


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    queens = _solve(n, rng)
    fixed = sorted(rng.sample(range(n), 4 if difficulty < 5 else 3))
    return {"n": n, "queens": queens, "given": [[r, queens[r]] for r in fixed]}


def observe(instance):
    n = instance["n"]
    given = {r: c for r, c in instance["given"]}
    board = "\n".join("".join("Q" if given.get(r) == c else "." for c in range(n)) for r in range(n))
    return (
        "Some queens stand on this %d x %d board:\n\n%s\n\n"
        "Add queens to have one in each row, without moving those on the board, so that no two attack each "
        "other. Answer with the columns (from 0) of the queens from the first row to the last, separated by "
        "blanks." % (n, n, board)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,2}(?: +[0-9]{1,2})*\s*", answer):
        return False
    cols = [int(t) for t in answer.split()]
    n = instance["n"]
    if sorted(cols) != list(range(n)):
        return False
    return len({r + c for r, c in enumerate(cols)}) == n and len({r - c for r, c in enumerate(cols)}) == n


def reference_answer(instance):
    return " ".join(map(str, instance["queens"]))
