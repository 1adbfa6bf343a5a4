"""Flood a garden plan from a spring: which areas stay dry?"""

import re
from random import Random

RESYN = {"description": "Flood fill on a named grid", "tags": ["grids", "search"]}

OPEN, WALL, SPRING = "meadow", "hedge", "spring"
SIGNS = {OPEN: ".", WALL: "#", SPRING: "S"}


def random_plan(rng: Random, height: int, width: int) -> list:
    plan = [
        [WALL if rng.random() < 0.38 else OPEN for _ in range(width)] for _ in range(height)
    ]
    plan[rng.randrange(height)][rng.randrange(width)] = SPRING
    return plan


def wet_cells(plan: list) -> set:
    """All cells that water from the spring reaches, through sides only."""
    height, width = len(plan), len(plan[0])
    stack = [
        (row, column)
        for row in range(height)
        for column in range(width)
        if plan[row][column] is SPRING
    ]
    wet = set(stack)
    while stack:
        row, column = stack.pop()
        for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if near in wet or not (0 <= near[0] < height and 0 <= near[1] < width):
                continue
            if plan[near[0]][near[1]] is OPEN:
                wet.add(near)
                stack.append(near)
    return wet


def counts(plan: list) -> tuple:
    wet = len(wet_cells(plan))
    meadow = sum(cell is OPEN for row in plan for cell in row)
    return wet, meadow + 1 - wet


def generate(rng: Random, difficulty: int) -> dict:
    size = 5 + difficulty
    while True:
        plan = random_plan(rng, size, size + 1)
        wet, dry = counts(plan)
        if wet >= size and dry >= size - 2:
            return {"plan": plan, "reference": f"{wet} wet, {dry} dry"}


def observe(instance: dict) -> str:
    # The drawing goes through the table of signs.
    drawing = "\n".join("".join(SIGNS[cell] for cell in row) for row in instance["plan"])
    return (
        f"The plan of a garden (# hedge, . meadow, S spring):\n\n{drawing}\n\n"
        "Water spreads from the spring to the left, right, up and down, again and again, but never "
        "through a hedge. How many cells get wet (the spring included), and how many meadow cells "
        "stay dry?\n"
        "Answer in the form `W wet, D dry` with numbers in the place of W and D."
    )


def parse(answer: str):
    match = re.fullmatch(r"([0-9]{1,4}) wet, ?([0-9]{1,4}) dry\.?", answer.strip().strip("`").lower())
    return (int(match[1]), int(match[2])) if match else None


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 60:
        return False
    given = parse(answer)
    return given is not None and given == counts(instance["plan"])


def reference_answer(instance: dict) -> str:
    return instance["reference"]
