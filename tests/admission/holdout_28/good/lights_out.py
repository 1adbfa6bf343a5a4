"""Lights out on a small board."""
import re

RESYN = {"profile": "standard", "family": "puzzles", "tags": ["lights-out", "gf2"]}


def _press(grid, r, c):
    n = len(grid)
    for y, x in ((r, c), (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
        if 0 <= y < n and 0 <= x < n:
            grid[y][x] ^= 1


def generate(rng, difficulty):
    n = 3 + (difficulty + 1) // 4
    while True:
        grid = [[0] * n for _ in range(n)]
        for cell in rng.sample(range(n * n), rng.randint(3, 3 + difficulty // 2 + n)):
            _press(grid, cell // n, cell % n)
        if sum(map(sum, grid)) >= 3:
            return {"grid": grid}


def observe(instance):
    rows = "\n".join("".join(".#"[v] for v in row) for row in instance["grid"])
    return (
        f"Lights out (# is on, . is off):\n{rows}\nPressing a cell toggles it and its neighbours "
        "above, below, left and right. Switch every light off. Answer with the cells to press, "
        "as row,column counted from 1 and separated by semicolons, at most 100 presses. "
        "Pressing a cell twice is allowed, if pointless."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    grid = [list(row) for row in instance["grid"]]
    n = len(grid)
    parts = answer.strip().split(";")
    if len(parts) > 100:
        return False
    for part in parts:
        m = re.fullmatch(r"\s*([0-9]{1,2}) ?, ?([0-9]{1,2})\s*", part)
        if m is None or not (1 <= int(m[1]) <= n and 1 <= int(m[2]) <= n):
            return False
        _press(grid, int(m[1]) - 1, int(m[2]) - 1)
    return not any(map(any, grid))


def reference_answer(instance):
    n = len(instance["grid"])
    for first in range(2 ** n):
        grid = [list(row) for row in instance["grid"]]
        out = []
        for r in range(n):
            for c in range(n):
                if (first >> c & 1) if r == 0 else grid[r - 1][c]:
                    out.append((r, c))
            for y, x in [p for p in out if p[0] == r]:
                _press(grid, y, x)
        if not any(map(any, grid)):
            return ";".join(f"{r + 1},{c + 1}" for r, c in out)
    return ""
