"""Shortest walk through a walled grid."""
import re

RESYN = {"profile": "standard", "family": "maze_shortest_moves", "tags": ["grids", "search"]}
STEP = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _route(grid):
    n = len(grid)
    came = {(0, 0): ""}
    queue = [(0, 0)]
    for r, c in queue:
        for k, (dr, dc) in STEP.items():
            p = (r + dr, c + dc)
            if 0 <= p[0] < n and 0 <= p[1] < n and grid[p[0]][p[1]] == "." and p not in came:
                came[p] = came[r, c] + k
                queue.append(p)
    return came.get((n - 1, n - 1))


def generate(rng, difficulty):
    n = 10 + difficulty
    for _ in range(300):
        grid = ["".join("#" if rng.random() < 0.36 else "." for _ in range(n)) for _ in range(n)]
        grid[0] = "." + grid[0][1:]
        grid[-1] = grid[-1][:-1] + "."
        if _route(grid):
            return {"grid": grid}
    wall = rng.randrange(1, n - 1)
    gap = rng.randrange(n)
    return {"grid": ["." * n if r != wall else "#" * gap + "." + "#" * (n - gap - 1) for r in range(n)]}


def observe(instance):
    return (
        "Walk from the top left corner to the bottom right corner of this grid ('#' is wall) in as few "
        "steps as possible:\n" + "\n".join(instance["grid"]) +
        "\nAnswer with the moves as one word of the letters U, D, L, R. Any shortest walk counts."
    )


def verify(instance, answer):
    grid = instance["grid"]
    best = len(_route(grid))
    if not isinstance(answer, str) or len(answer) > 2000 or not re.fullmatch(r"[UDLR]+", answer.strip()):
        return False
    moves = answer.strip()
    if len(moves) != best:
        return False
    r = c = 0
    for k in moves:
        r, c = r + STEP[k][0], c + STEP[k][1]
        if not (0 <= r < len(grid) and 0 <= c < len(grid)) or grid[r][c] == "#":
            return False
    return r == c == len(grid) - 1


def reference_answer(instance):
    return _route(instance["grid"])
