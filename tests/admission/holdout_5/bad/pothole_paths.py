"""Count monotone paths through a street grid with closed crossings."""

import re
from random import Random

RESYN = {"description": "Lattice paths with holes", "tags": ["grids", "dynamic programming"]}

# Counting is the expensive part of checking: remember the results.
_COUNTS = {}


def _count(rows, columns, closed):
    """Number of ways right and down from the top left to the bottom right crossing."""
    ways = [[0] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if (row, column) in closed:
                continue
            if row == column == 0:
                ways[row][column] = 1
                continue
            above = ways[row - 1][column] if row else 0
            left = ways[row][column - 1] if column else 0
            ways[row][column] = above + left
    return ways[-1][-1]


def count_paths(instance):
    rows, columns = instance["rows"], instance["columns"]
    key = (rows, columns, len(instance["closed"]))
    if key not in _COUNTS:
        closed = {(row - 1, column - 1) for row, column in instance["closed"]}
        _COUNTS[key] = _count(rows, columns, closed)
    return _COUNTS[key]


def generate(rng: Random, difficulty: int) -> dict:
    rows = 5 + difficulty
    columns = 5 + difficulty + rng.randint(0, 1)
    cells = [
        (row, column)
        for row in range(1, rows + 1)
        for column in range(1, columns + 1)
        if 2 < row + column < rows + columns
    ]
    while True:
        closed = rng.sample(cells, 3 + difficulty)
        total = _count(rows, columns, {(row - 1, column - 1) for row, column in closed})
        if total >= 20:
            break
    return {
        "rows": rows,
        "columns": columns,
        "closed": sorted([row, column] for row, column in closed),
        "total": total,
    }


def observe(instance):
    closed = ", ".join(f"({row}, {column})" for row, column in instance["closed"])
    rows, columns = instance["rows"], instance["columns"]
    return (
        f"The streets of a town form a grid of {rows} x {columns} crossings, named (row, column) "
        f"from (1, 1) at the top left to ({rows}, {columns}) at the bottom right. Road works "
        f"have closed these crossings: {closed}.\n"
        "How many different ways lead from the top left to the bottom right crossing if you only "
        "ever go one crossing to the right or one crossing down and never enter a closed one?\n"
        "Answer with a single whole number."
    )


def verify(instance, answer):
    text = answer.strip().strip("`.").replace(",", "")
    if not re.fullmatch(r"[0-9]{1,20}", text):
        return False
    return int(text) == count_paths(instance)


def reference_answer(instance):
    return str(instance["total"])
