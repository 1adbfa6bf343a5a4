"""Stabilise an abelian sandpile."""
import re


def generate(rng, difficulty):
    n = 3 + (difficulty + 1) // 2
    return [[rng.randint(0, 5 + difficulty // 2) for _ in range(n)] for _ in range(n)]


def _settle(grid):
    n = len(grid)
    cells = [row[:] for row in grid]
    todo = [(r, c) for r in range(n) for c in range(n)]
    while todo:
        r, c = todo.pop()
        if cells[r][c] < 4:
            continue
        k, cells[r][c] = divmod(cells[r][c], 4)
        for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= a < n and 0 <= b < n:
                cells[a][b] += k
                todo.append((a, b))
    return cells


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance)
    return (
        f"A sandpile:\n{rows}\n\nA cell with four or more grains topples: it loses four, and each neighbour (up, down, left, "
        "right) gains one; grains over the edge are lost. This goes on until no cell can topple. Answer with the final "
        "table in the same form: as many lines and numbers as above."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000 or not answer.strip():
        return False
    final = _settle(instance)
    for line, row in zip(answer.strip().split("\n"), final):
        for token, value in zip(line.split(), row):
            if not re.fullmatch(r"[0-9]", token) or int(token) != value:
                return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in _settle(instance))
