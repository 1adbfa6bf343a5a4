"""Distances on a hexagonal board with walls."""
import re
from collections import deque

DIRS = [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)]


def generate(rng, difficulty):
    size = 4 + difficulty
    cells = [(q, r) for q in range(size) for r in range(size)]
    inside = set(cells)
    while True:
        board = {}
        for q, r in cells:
            board[(q, r)] = {
                k for k in range(6) if (q + DIRS[k][0], r + DIRS[k][1]) in inside and rng.random() < 0.5
            }
        instance = {"size": size, "board": board}
        if sum(row.count("x") for row in _table(instance)) < len(cells) // 3:
            return instance


def _table(instance):
    dist, queue = {(0, 0): 0}, deque([(0, 0)])
    while queue:
        q, r = queue.popleft()
        for k in sorted(instance["board"][(q, r)]):
            p = (q + DIRS[k][0], r + DIRS[k][1])
            if p not in dist:
                dist[p] = dist[(q, r)] + 1
                queue.append(p)
    n = instance["size"]
    return [[str(dist.get((q, r), "x")) for r in range(n)] for q in range(n)]


def observe(instance):
    rows = "\n".join(
        f"({q},{r}): {' '.join(f'({q + DIRS[k][0]},{r + DIRS[k][1]})' for k in sorted(ks)) or 'none'}"
        for (q, r), ks in instance["board"].items()
    )
    n = instance["size"]
    return (
        f"From each cell of a board one can step to the cells listed after it:\n{rows}\n\n"
        f"Write a table of {n} lines with {n} entries each, separated by spaces: entry r of line q (both from 0) is the least "
        "number of steps from (0,0) to (q,r), or x if it cannot be reached."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    return [line.split() for line in answer.strip().split("\n")] == _table(instance)


def reference_answer(instance):
    return "\n".join(" ".join(row) for row in _table(instance))
