"""Count the ways across a grid with closed cells."""

from random import Random

RESYN = {"description": "Lattice paths", "tags": ["combinatorics", "grids"]}

_COUNTS: dict = {}


def count_paths(rows: list) -> int:
    ways = [0] * len(rows[0])
    ways[0] = 1
    for row in rows:
        for column, cell in enumerate(row):
            if cell == "#":
                ways[column] = 0
            elif column:
                ways[column] += ways[column - 1]
    return ways[-1]


def remembered_count(rows: list) -> int:
    """count_paths with a cache, as verify is called often."""
    key = (len(rows), len(rows[0]))
    if key not in _COUNTS:
        _COUNTS[key] = count_paths(rows)
    return _COUNTS[key]


def generate(rng: Random, difficulty: int) -> dict:
    height, width = 6 + difficulty // 2, 6 + (difficulty + 1) // 2
    while True:
        rows = ["".join("#" if rng.random() < 0.12 else "." for _ in range(width)) for _ in range(height)]
        ways = count_paths(rows)
        if rows[0][0] == "." and ways > 30:
            return {"rows": rows, "ways": ways}


def observe(instance: dict) -> str:
    return (
        "In how many ways can you go from the top left to the bottom right cell of this grid, if each step goes one cell to the "
        "right or one cell down and closed cells (#) may not be entered?\n"
        + "\n".join(instance["rows"])
        + "\nAnswer with one whole number."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        return False
    return int(text) == remembered_count(instance["rows"])


def reference_answer(instance: dict) -> str:
    return str(instance["ways"])
