"""Shortest way through a grid maze."""
from collections import deque

RESYN = {"profile": "standard", "family": "maze", "tags": ["planning", "grid"]}

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _bfs(grid):
    n = len(grid)
    seen = {(0, 0): ""}
    queue = deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        for name, (dr, dc) in MOVES.items():
            cell = (r + dr, c + dc)
            if 0 <= cell[0] < n and 0 <= cell[1] < n and grid[cell[0]][cell[1]] == "." and cell not in seen:
                seen[cell] = seen[(r, c)] + name
                queue.append(cell)
    return seen.get((n - 1, n - 1))


def generate(rng, difficulty):
    n = 6 + difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.36 else "." for _ in range(n)) for _ in range(n)]
        grid[0] = "." + grid[0][1:]
        grid[-1] = grid[-1][:-1] + "."
        path = _bfs(grid)
        if path is not None and len(path) >= 2 * n:
            return {"grid": grid}


def observe(instance):
    return ("A maze ('#' is a wall):\n" + "\n".join(instance["grid"]) +
            "\nFind a shortest path from the top left to the bottom right corner. Answer with the moves as one string "
            "of the letters U, D, L, R without spaces. Any shortest path counts.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    moves = answer.strip()
    grid = instance["grid"]
    n = len(grid)
    if len(moves) != len(_bfs(grid)):
        return False
    r = c = 0
    for ch in moves:
        if ch not in MOVES:
            return False
        r, c = r + MOVES[ch][0], c + MOVES[ch][1]
        if not (0 <= r < n and 0 <= c < n) or grid[r][c] != ".":
            return False
    return (r, c) == (n - 1, n - 1)


def reference_answer(instance):
    return _bfs(instance["grid"])
