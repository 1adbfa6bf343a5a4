"""Complete a placement of non-attacking queens."""
import re


def _solve(n, fixed, rng=None):
    cols = [None] * n
    for r, c in fixed.items():
        cols[r] = c

    def ok(r, c):
        return all(cols[q] is None or q == r or (cols[q] != c and abs(cols[q] - c) != abs(q - r)) for q in range(n))

    rows = [r for r in range(n) if r not in fixed]

    def place(i):
        if i == len(rows):
            return True
        order = list(range(n))
        if rng:
            rng.shuffle(order)
        for c in order:
            if ok(rows[i], c):
                cols[rows[i]] = c
                if place(i + 1):
                    return True
                cols[rows[i]] = None
        return False

    return cols if place(0) else None


def generate(rng, difficulty):
    n = 8 + difficulty // 4
    cols = _solve(n, {}, rng)
    keep = rng.sample(range(n), 3)
    return {"n": n, "fixed": {r: cols[r] for r in sorted(keep)}}


def observe(instance):
    n = instance["n"]
    fixed = "; ".join(f"row {r + 1} column {c + 1}" for r, c in instance["fixed"].items())
    return (
        f"On a board of {n} x {n} squares queens stand on: {fixed}. They must stay where they are. Add queens so "
        f"that there are {n} in total and no two share a row, column or diagonal. Answer with the columns of "
        f"the queens of rows 1 to {n}, as {n} numbers separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    n = instance["n"]
    if not re.fullmatch(r"[0-9]{1,2}( [0-9]{1,2})*", answer.strip()):
        return False
    cols = [int(p) for p in answer.split()]
    if len(cols) != n or sorted(cols) != list(range(1, n + 1)):
        return False
    return len({c + r for r, c in enumerate(cols)}) == n and len({c - r for r, c in enumerate(cols)}) == n


def reference_answer(instance):
    return " ".join(str(c + 1) for c in _solve(instance["n"], instance["fixed"]))
