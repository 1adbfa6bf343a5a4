"""Find a way through a hedge maze."""
from collections import deque

RESYN = {"profile": "standard", "family": "hedge_maze", "tags": ["grid", "search"]}
MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _route(grid):
    n = len(grid)
    queue, seen = deque([(0, 0, "")]), {(0, 0)}
    while queue:
        r, c, path = queue.popleft()
        if (r, c) == (n - 1, n - 1):
            return path
        for name, (dr, dc) in MOVES.items():
            a, b = r + dr, c + dc
            if 0 <= a < n and 0 <= b < n and grid[a][b] == "." and (a, b) not in seen:
                seen.add((a, b))
                queue.append((a, b, path + name))
    return None


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    while True:
        grid = ["".join("#" if rng.random() < 0.36 else "." for _ in range(n)) for _ in range(n)]
        if grid[0][0] == "." and grid[-1][-1] == ".":
            path = _route(grid)
            if path is not None and len(path) > 2 * n - 2:
                return {"grid": grid}


def observe(instance):
    return (
        "A hedge maze seen from above; '#' is hedge and '.' is path:\n" + "\n".join(instance["grid"]) +
        "\nWalk from the top left square to the bottom right square without entering a hedge and without leaving the "
        "maze. Answer with the steps as one word of the letters U, D, L and R (200 at most). Any way will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    steps = answer.strip()
    if not 1 <= len(steps) <= 200 or any(s not in MOVES for s in steps):
        return False
    grid, n = instance["grid"], len(instance["grid"])
    r = c = 0
    for s in steps:
        r, c = r + MOVES[s][0], c + MOVES[s][1]
        if not (0 <= r < n and 0 <= c < n):
            return False
    return (r, c) == (n - 1, n - 1) and grid[r][c] == "."


def reference_answer(instance):
    return _route(instance["grid"])
