"""Complete a placement of non-attacking queens."""
import re

RESYN = {"profile": "standard", "family": "constraint_puzzles", "tags": ["queens", "backtracking"]}


def complete(n, fixed, order):
    cols = [None] * n
    used, diag, anti = set(), set(), set()

    def place(row):
        if row == n:
            return True
        for col in ([fixed[row]] if row in fixed else order[row]):
            if col in used or row - col in diag or row + col in anti:
                continue
            cols[row] = col
            used.add(col), diag.add(row - col), anti.add(row + col)
            if place(row + 1):
                return True
            used.discard(col), diag.discard(row - col), anti.discard(row + col)
        return False

    return cols if place(0) else None


def generate(rng, difficulty):
    n = 8 + difficulty // 2
    order = [rng.sample(range(n), n) for _ in range(n)]
    cols = complete(n, {}, order)
    rows = sorted(rng.sample(range(n), 4))
    return {"n": n, "given": {r: cols[r] for r in rows}}


def observe(instance):
    n = instance["n"]
    given = "; ".join(f"row {r}: column {c}" for r, c in instance["given"].items())
    return (
        f"Put {n} queens on a {n} by {n} board so that no two attack each other (same row, column or "
        f"diagonal). Rows and columns are numbered 0 to {n - 1}. These queens are already in place:\n{given}\n"
        "Reply with the column of the queen in row 0, row 1, ... and so on, separated by spaces. "
        "Every valid completion is accepted."
    )


def verify(instance, answer):
    n = instance["n"]
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.split()
    if len(tokens) != n or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    cols = [int(t) for t in tokens]
    if max(cols) >= n or len(set(cols)) != n:
        return False
    if len({r - c for r, c in enumerate(cols)}) != n or len({r + c for r, c in enumerate(cols)}) != n:
        return False
    return all(cols[r] == c for r, c in instance["given"].items())


def reference_answer(instance):
    n = instance["n"]
    order = [list(range(n)) for _ in range(n)]
    return " ".join(map(str, complete(n, instance["given"], order)))
