"""Shortest way through a grid."""
import re
from collections import deque

RESYN = {"profile": "standard", "family": "grid_route", "tags": ["grids"]}
STEP = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def generate(rng, difficulty):
    n = 8 + difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.33 else "." for _ in range(n)) for _ in range(n)]
        inst = {"grid": ["." + grid[0][1:]] + grid[1:-1] + [grid[-1][:-1] + "."]}
        if _route(inst):
            return inst


def _route(instance):
    g = instance["grid"]
    n = len(g)
    todo, seen = deque([(0, 0, "")]), {(0, 0)}
    while todo:
        r, c, path = todo.popleft()
        if r == c == n - 1:
            return path
        for k, (a, b) in STEP.items():
            x, y = r + a, c + b
            if 0 <= x < n and 0 <= y < n and g[x][y] == "." and (x, y) not in seen:
                seen.add((x, y))
                todo.append((x, y, path + k))
    return ""


def observe(instance):
    return ("\n".join(instance["grid"]) + "\nGo from the top left to the bottom right corner through '.' cells by a shortest route. "
            "Reply with the moves as letters U, D, L, R without blanks (any shortest route).")


def verify(instance, answer):
    g = instance["grid"]
    if not isinstance(answer, str) or len(answer) > 1000 or len(answer.strip()) != len(_route(instance)):
        return False
    r = c = 0
    for k in answer.strip():
        if k not in STEP:
            return False
        r, c = r + STEP[k][0], c + STEP[k][1]
        if not (0 <= r < len(g) and 0 <= c < len(g)) or g[r][c] != ".":
            return False
    return r == c == len(g) - 1


def reference_answer(instance):
    return _route(instance)
