"""Complete a queens position; any completion counts."""
import re


def _solve(n, fixed, columns):
    used_c, used_d, used_s = set(), set(), set()
    place = [None] * n

    def free(r, c):
        return c not in used_c and r - c not in used_d and r + c not in used_s

    def put(r, c):
        place[r] = c
        used_c.add(c), used_d.add(r - c), used_s.add(r + c)

    def take(r, c):
        place[r] = None
        used_c.discard(c), used_d.discard(r - c), used_s.discard(r + c)

    for r, c in fixed:
        put(r, c)

    def go(r):
        if r == n:
            return True
        if place[r] is not None:
            return go(r + 1)
        for c in columns:
            if free(r, c):
                put(r, c)
                if go(r + 1):
                    return True
                take(r, c)
        return False

    return place if go(0) else None


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    columns = list(range(n))
    rng.shuffle(columns)
    full = _solve(n, [(0, columns[0])], columns)
    while full is None:
        rng.shuffle(columns)
        full = _solve(n, [(0, columns[0])], columns)
    rows = sorted(rng.sample(range(n), 4 if difficulty < 6 else 3))
    return {"n": n, "given": [[r + 1, full[r] + 1] for r in rows], "full": [c + 1 for c in full]}


def observe(instance):
    given = ", ".join(f"row {r} column {c}" for r, c in instance["given"])
    n = instance["n"]
    return (
        f"On a board of {n} x {n} squares queens stand at: {given}.\nAdd queens so that there is "
        "exactly one in every row and column and no two are on a common diagonal. The given queens "
        "stay.\nAnswer with the column (1 to " + str(n) + ") of the queen of each row, from row 1 on, "
        "separated by commas. Any valid position counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,2}(\s*,\s*[0-9]{1,2})*", text):
        return False
    cols = [int(p) for p in text.split(",")]
    n = instance["n"]
    if sorted(cols) != list(range(1, n + 1)):
        return False
    if any(cols[r - 1] != c for r, c in instance["given"]):
        return False
    return len({r - c for r, c in enumerate(cols)}) == n and len({r + c for r, c in enumerate(cols)}) == n
