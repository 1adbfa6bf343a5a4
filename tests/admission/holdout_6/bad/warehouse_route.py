"""Plan a robot's walk through a warehouse floor with shelves."""
from collections import deque
import re

MOVES = ((0, 1), (1, 0), (0, -1), (-1, 0))


def shortest(grid, start, goal):
    prev = {start: None}
    queue = deque([start])
    while queue:
        cell = queue.popleft()
        if cell == goal:
            path = []
            while cell is not None:
                path.append(cell)
                cell = prev[cell]
            return path[::-1]
        for dr, dc in MOVES:
            nxt = (cell[0] + dr, cell[1] + dc)
            if 0 <= nxt[0] < len(grid) and 0 <= nxt[1] < len(grid) and grid[nxt[0]][nxt[1]] == "." and nxt not in prev:
                prev[nxt] = cell
                queue.append(nxt)
    return None


def generate(rng, difficulty):
    n = 6 + difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.3 else "." for _ in range(n)) for _ in range(n)]
        free = [(r, c) for r in range(n) for c in range(n) if grid[r][c] == "."]
        start, goal = rng.sample(free, 2)
        path = shortest(grid, start, goal)
        if path and len(path) >= n:
            return {"grid": grid, "start": list(start), "goal": list(goal), "length": len(path),
                    "path": [list(p) for p in path]}


def observe(instance):
    g = "\n".join(instance["grid"])
    return (f"{g}\nRows and columns of this floor are numbered from 0, the top left cell is (0,0), '#' are shelves. "
            f"A robot goes from {tuple(instance['start'])} to {tuple(instance['goal'])}, each step to a free cell "
            "above, below, left or right. Give a shortest route: all its cells in order, start and goal "
            "included, as (row,column) separated by blanks.")


def reference_answer(instance):
    return " ".join(f"({r},{c})" for r, c in instance["path"])


def verify(instance, answer):
    if len(answer) > 8000 or not re.fullmatch(r"(?:\s*\([0-9]{1,2},\s?[0-9]{1,2}\)\s*)+", answer):
        return False
    cells = [[int(a), int(b)] for a, b in re.findall(r"\(([0-9]{1,2}),\s?([0-9]{1,2})\)", answer)]
    n = len(instance["grid"])
    if cells[0] != instance["start"] or cells[-1] != instance["goal"]:
        return False
    if len(cells) != instance["length"]:
        return False
    # every cell has to lie on the floor
    return all(0 <= r < n and 0 <= c < n for r, c in cells)
