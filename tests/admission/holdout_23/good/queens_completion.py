"""Complete an n-queens board."""
import re

RESYN = {"profile": "standard", "family": "n_queens", "tags": ["puzzle", "csp"]}


def _ok(cols, row, col):
    return all(c != col and abs(c - col) != row - r for r, c in enumerate(cols))


def _random_board(rng, n):
    cols, choices = [], []
    while len(cols) < n:
        if len(choices) == len(cols):
            options = [c for c in range(n) if _ok(cols, len(cols), c)]
            rng.shuffle(options)
            choices.append(options)
        if choices[-1]:
            cols.append(choices[-1].pop())
        else:
            choices.pop()
            cols.pop()
    return cols


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    board = _random_board(rng, n)
    fixed = sorted(rng.sample(range(n), 3))
    return {"n": n, "board": board, "fixed": [[r, board[r]] for r in fixed]}


def observe(instance):
    given = ", ".join(f"row {r + 1} column {c + 1}" for r, c in instance["fixed"])
    return (f"On a {instance['n']}x{instance['n']} board queens stand at {given}. Add queens so that there is exactly one "
            "in each row and no two attack each other. Answer with the column number of the queen of each row, from "
            "row 1 on, separated by spaces. Any valid completion counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    n = instance["n"]
    if len(tokens) != n or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    cols = [int(t) - 1 for t in tokens]
    if not all(0 <= c < n for c in cols) or any(cols[r] != c for r, c in instance["fixed"]):
        return False
    return all(_ok(cols[:row], row, cols[row]) for row in range(n))
