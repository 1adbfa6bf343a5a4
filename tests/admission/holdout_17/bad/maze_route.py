"""Find the shortest route through a maze."""
import random
from collections import deque

RESYN = {"profile": "standard", "family": "mazes", "tags": ["grid", "shortest-path"]}

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _carve(size):
    grid = [["#"] * size for _ in range(size)]
    stack = [(1, 1)]
    grid[1][1] = "."
    while stack:
        r, c = stack[-1]
        ways = list(MOVES.values())
        random.shuffle(ways)
        for dr, dc in ways:
            rr, cc = r + 2 * dr, c + 2 * dc
            if 0 < rr < size and 0 < cc < size and grid[rr][cc] == "#":
                grid[r + dr][c + dc] = "."
                grid[rr][cc] = "."
                stack.append((rr, cc))
                break
        else:
            stack.pop()
    return grid


def generate(rng, difficulty):
    size = 9 + 2 * difficulty
    grid = _carve(size)
    for _ in range(difficulty):
        r, c = rng.randrange(1, size - 1), rng.randrange(1, size - 1)
        grid[r][c] = "."
    return {"grid": ["".join(row) for row in grid]}


def _solve(grid):
    goal = (len(grid) - 2, len(grid) - 2)
    seen = {(1, 1): ""}
    queue = deque([(1, 1)])
    while queue:
        r, c = queue.popleft()
        if (r, c) == goal:
            return seen[goal]
        for name, (dr, dc) in MOVES.items():
            nxt = (r + dr, c + dc)
            if grid[nxt[0]][nxt[1]] == "." and nxt not in seen:
                seen[nxt] = seen[(r, c)] + name
                queue.append(nxt)
    return ""


def observe(instance):
    return (
        "In this maze # is a wall. Go from the upper left open corner (row 1, column 1, counted from 0) "
        "to the lower right one in as few steps as possible.\n\n" + "\n".join(instance["grid"])
        + "\n\nAnswer with a string of the letters U, D, L, R."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    path = answer.strip()
    grid = instance["grid"]
    if len(path) != len(_solve(grid)):
        return False
    r = c = 1
    for step in path:
        if step not in MOVES:
            return False
        r, c = r + MOVES[step][0], c + MOVES[step][1]
        if grid[r][c] != ".":
            return False
    return (r, c) == (len(grid) - 2, len(grid) - 2)
