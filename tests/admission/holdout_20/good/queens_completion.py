"""Complete a placement of queens."""
import re

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["search"]}


def _fill(n, rng):
    while True:
        cols, order = [], list(range(n))
        for r in range(n):
            ok = [c for c in order if all(c != q and abs(c - q) != r - i for i, q in enumerate(cols))]
            if not ok:
                break
            cols.append(rng.choice(ok))
        if len(cols) == n:
            return cols


def generate(rng, difficulty):
    n = 9 + difficulty // 3
    cols = _fill(n, rng)
    fixed = sorted(rng.sample(range(n), 3))
    return {"n": n, "fixed": [[r, cols[r]] for r in fixed], "cols": cols}


def observe(instance):
    n = instance["n"]
    placed = " and ".join(f"row {r} column {c}" for r, c in instance["fixed"])
    return (
        f"On a {n} x {n} board (rows and columns from 0) queens stand on {placed}. Add queens until there are {n} of "
        "them with no two on a common row, column or diagonal. Answer with the column of the queen of each row, "
        "row 0 first, separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    cols = _ints(answer)
    n = instance["n"]
    if cols is None or sorted(cols) != list(range(n)):
        return False
    if any(cols[r] != c for r, c in instance["fixed"]):
        return False
    return len({r + c for r, c in enumerate(cols)}) == n and len({r - c for r, c in enumerate(cols)}) == n


def reference_answer(instance):
    return " ".join(map(str, instance["cols"]))
