"""Lights-out on a small board."""
import re

RESYN = {"profile": "standard", "family": "lights_out", "tags": ["puzzle", "grid"]}


def _press(grid, r, c):
    n = len(grid)
    for dr, dc in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
        if 0 <= r + dr < n and 0 <= c + dc < n:
            grid[r + dr][c + dc] ^= 1


def generate(rng, difficulty):
    n = 4 + difficulty // 4
    example = [[0] * n for _ in range(n)]
    _press(example, 0, 1)
    _press(example, 0, 2)
    while True:
        presses = [divmod(i, n) for i in sorted(rng.sample(range(n * n), 4 + difficulty // 2))]
        grid = [[0] * n for _ in range(n)]
        for r, c in presses:
            _press(grid, r, c)
        if sum(map(sum, grid)) >= 6 and grid != example:
            return {"grid": grid, "presses": [list(p) for p in presses]}


def observe(instance):
    rows = "\n".join("".join(map(str, row)) for row in instance["grid"])
    return (f"Lights (1 = on):\n{rows}\nPressing a cell toggles it and its neighbours above, below, left and right. "
            "Switch all lights off. Answer with the cells to press as row,column pairs (counted from 1) separated by "
            "spaces, for example 1,2 1,3; no cell twice. Any solution counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[1-9],[1-9]", t) for t in tokens) or len(set(tokens)) != len(tokens):
        return False
    grid = [row[:] for row in instance["grid"]]
    for t in tokens:
        r, c = int(t[0]) - 1, int(t[2]) - 1
        if r >= len(grid) or c >= len(grid):
            return False
        _press(grid, r, c)
    return not any(map(any, grid))


def reference_answer(instance):
    return " ".join(f"{r + 1},{c + 1}" for r, c in instance["presses"])
