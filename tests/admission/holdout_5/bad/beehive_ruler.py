"""Marks on a ruler: a weighted sum of the gaps after some marks have been moved."""

import re
from random import Random

RESYN = {"description": "Gaps in an ordered set of marks", "tags": ["lists", "sorting"]}

# Marks stand on multiples of the raster.
RASTER = 5
RULER = 60


def pick_marks(rng: Random, count: int) -> list:
    """Different random marks on the raster."""
    marks = []
    while len(marks) < count:
        candidate = RASTER * rng.randint(0, RULER // RASTER)
        if candidate not in marks:
            marks.append(candidate)
    return marks


def generate(rng: Random, difficulty: int) -> dict:
    marks = pick_marks(rng, 4 + difficulty)
    moves = []
    current = list(marks)
    for _ in range(2 + difficulty):
        index = rng.randrange(len(current))
        step = rng.choice([-1, 1]) * rng.randint(1, 9)
        moves.append([current[index], step])
        current[index] += step * 100  # far away, so that no two marks coincide
    return {"marks": marks, "moves": moves}


def final_marks(instance: dict) -> list:
    marks = list(instance["marks"])
    for mark, step in instance["moves"]:
        marks[marks.index(mark)] += step * 100
    return sorted(marks)


def checksum(marks: list) -> int:
    """Sum of the gaps, each multiplied by its place."""
    return sum(place * (b - a) for place, (a, b) in enumerate(zip(marks, marks[1:]), 1))


def observe(instance: dict) -> str:
    moves = "\n".join(
        f"- The mark at {mark} is moved {'up' if step > 0 else 'down'} by {abs(step) * 100}."
        for mark, step in instance["moves"]
    )
    return (
        f"On a long ruler there are marks at {', '.join(map(str, instance['marks']))}.\n"
        f"Some marks are moved, one after the other:\n{moves}\n"
        "Now list the marks in increasing order and take the gaps between neighbours: the first "
        "gap is multiplied by 1, the second by 2, the third by 3 and so on, and the products are "
        "added. What is the sum? Answer with one whole number."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`.").replace(",", "")
    if not re.fullmatch(r"[0-9]{1,12}", text):
        return False
    return int(text) == checksum(final_marks(instance))


def reference_answer(instance: dict) -> str:
    return str(checksum(final_marks(instance)))
