"""One or more steps of the Game of Life on a small grid."""

import re

RESYN = {"description": "Game of Life", "tags": ["grids", "simulation"]}


def step(rows):
    height, width = len(rows), len(rows[0])

    def count(row, column):
        total = 0
        for r in range(max(0, row - 1), min(height, row + 2)):
            for c in range(max(0, column - 1), min(width, column + 2)):
                if (r, c) != (row, column) and rows[r][c] == "#":
                    total += 1
        return total

    return [
        "".join("#" if count(r, c) == 3 or (count(r, c) == 2 and rows[r][c] == "#") else "." for c in range(width))
        for r in range(height)
    ]


def later(instance):
    rows = instance["rows"]
    for _ in range(instance["steps"]):
        rows = step(rows)
    return rows


def generate(rng, difficulty):
    height, width = 5 + difficulty // 2, 5 + (difficulty + 1) // 2
    steps = 1 + difficulty // 4
    while True:
        rows = ["".join("#" if rng.random() < 0.42 else "." for _ in range(width)) for _ in range(height)]
        instance = {"rows": rows, "steps": steps}
        final = later(instance)
        if final != rows and sum(row.count("#") for row in final) >= 3:
            return instance


def observe(instance):
    return (
        "Conway's Game of Life on a grid, # is alive and . is dead; cells outside the grid are dead.\n"
        + "\n".join(instance["rows"])
        + f"\nShow the grid after {instance['steps']} step(s). Answer with the rows from top to bottom, one per line, and "
        "nothing else."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    pattern = r"\s+".join(later(instance))
    return re.fullmatch(pattern, answer.strip()) is not None


def reference_answer(instance):
    return "\n".join(later(instance))
