"""Paint bucket: how large is the region around a cell?"""
import re

RESYN = {"description": "Sizes of regions of equal colour", "tags": ["grid"]}


def region(grid, r, c, seen=set()):
    """All cells of the same colour that hang together with the cell."""
    stack = [(r, c)]
    found = 0
    while stack:
        y, x = stack.pop()
        if (y, x) in seen:
            continue
        seen.add((y, x))
        found += 1
        for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
            if 0 <= ny < len(grid) and 0 <= nx < len(grid[0]) and grid[ny][nx] == grid[y][x]:
                stack.append((ny, nx))
    return found


def generate(rng, difficulty):
    size = 5 + 2 * difficulty
    grid = ["".join(rng.choices("rgb", [3, 2, 1], k=size)) for _ in range(size)]
    cells = [[rng.randrange(size), rng.randrange(size)] for _ in range(2 + difficulty // 3)]
    return {"grid": grid, "cells": cells, "sizes": [region(grid, r, c, set()) for r, c in cells]}


def observe(instance):
    cells = ", ".join(f"row {r + 1} column {c + 1}" for r, c in instance["cells"])
    return (
        "\n".join(instance["grid"])
        + "\nCells of the same colour that touch along an edge form a region. How many cells has the region of each of these cells "
        f"(rows from the top, columns from the left, counted from 1): {cells}? Answer with the numbers in this order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["cells"]) or not all(re.fullmatch("[0-9]{1,4}", w) for w in words):
        return False
    for word, (r, c), stored in zip(words, instance["cells"], instance["sizes"]):
        if int(word) != stored:
            return False
    # cross-check of the stored size of the first region
    r, c = instance["cells"][0]
    return region(instance["grid"], r, c) == instance["sizes"][0]


def reference_answer(instance):
    return " ".join(map(str, instance["sizes"]))
