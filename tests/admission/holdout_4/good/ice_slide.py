"""Slide over ice to the goal; each slide goes on until something stops it."""

from collections import deque
from random import Random

RESYN = {"description": "Ice slides", "tags": ["grids", "puzzles"]}

ARROWS = {"N": (-1, 0), "S": (1, 0), "W": (0, -1), "E": (0, 1)}


def slide(rows: list, cell: tuple, arrow: str) -> tuple:
    down, right = ARROWS[arrow]
    row, column = cell
    while rows[row + down][column + right] != "#":
        row, column = row + down, column + right
    return row, column


def explore(rows: list, start: tuple) -> dict:
    ways = {start: ""}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for arrow in ARROWS:
            cell = slide(rows, here, arrow)
            if cell not in ways:
                ways[cell] = ways[here] + arrow
                queue.append(cell)
    return ways


def generate(rng: Random, difficulty: int) -> dict:
    size = 12 + difficulty
    slides = 8 + difficulty // 2
    while True:
        inner = ["".join("#" if rng.random() < 0.16 else "." for _ in range(size)) for _ in range(size)]
        rows = ["#" * (size + 2), *(f"#{row}#" for row in inner), "#" * (size + 2)]
        start = (rng.randint(1, size), rng.randint(1, size))
        if rows[start[0]][start[1]] == "#":
            continue
        ways = explore(rows, start)
        goals = sorted(cell for cell, way in ways.items() if len(way) == slides)
        if goals:
            goal = rng.choice(goals)
            return {"rows": rows, "start": list(start), "goal": list(goal), "slides": slides, "way": ways[goal]}


def observe(instance: dict) -> str:
    signs = {tuple(instance["start"]): "S", tuple(instance["goal"]): "G"}
    rows = "\n".join(
        "".join(signs.get((r, c), cell) for c, cell in enumerate(row)) for r, row in enumerate(instance["rows"])
    )
    return (
        f"A frozen lake, # are rocks, everything else is ice:\n{rows}\n"
        "You start at S. A slide goes north (N, up on the map), south (S), west (W) or east (E) and ends only at the last cell before a rock. "
        f"Stop on the cell G at the end of exactly {instance['slides']} slides.\n"
        "Answer with the directions of the slides as one word of letters, such as NE for two slides. Any such word is right."
    )


def verify(instance: dict, answer: str) -> bool:
    word = answer.strip().upper()
    if len(word) != instance["slides"] or any(letter not in ARROWS for letter in word):
        return False
    cell = tuple(instance["start"])
    for letter in word:
        cell = slide(instance["rows"], cell, letter)
    return list(cell) == instance["goal"]


def reference_answer(instance: dict) -> str:
    return instance["way"]
