"""Farthest cell from a river in a map (grid distances)."""

from collections import deque

RESYN = {"description": "distance map of a grid", "tags": ["grid", "search"]}

_DISTANCES = {}


def _distances(grid):
    """Steps of every cell to the nearest river cell; the maps are large, so keep them."""
    key = (len(grid), len(grid[0]))
    if key not in _DISTANCES:
        found = {(r, c): 0 for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == "~"}
        queue = deque(found)
        while queue:
            r, c = queue.popleft()
            for cell in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= cell[0] < key[0] and 0 <= cell[1] < key[1] and cell not in found:
                    found[cell] = found[r, c] + 1
                    queue.append(cell)
        _DISTANCES[key] = found
    return _DISTANCES[key]


def generate(rng, difficulty):
    rows, columns = 5 + difficulty, 7 + difficulty
    grid = [["."] * columns for _ in range(rows)]
    for _ in range(3 + difficulty // 2):
        grid[rng.randrange(rows)][rng.randrange(columns)] = "~"
    asked = [[rng.randrange(rows), rng.randrange(columns)] for _ in range(4 + difficulty)]
    return {"grid": ["".join(row) for row in grid], "asked": asked}


def observe(instance):
    grid = "\n".join(instance["grid"])
    cells = ", ".join(f"({r + 1}, {c + 1})" for r, c in instance["asked"])
    return (
        f"In this map ~ is water and . is land:\n{grid}\n"
        "A step leads to the cell above, below, left or right. For each of these cells, given as (row, "
        f"column) from 1 at the top left, say how many steps it is to the nearest water: {cells}.\n"
        "Answer with the numbers in this order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 400 else []
    if len(words) != len(instance["asked"]):
        return False
    if not all(w.isascii() and w.isdigit() and len(w) < 4 for w in words):
        return False
    found = _distances(instance["grid"])
    return [int(w) for w in words] == [found[r, c] for r, c in instance["asked"]]


def reference_answer(instance):
    found = _distances(instance["grid"])
    return " ".join(str(found[r, c]) for r, c in instance["asked"])
