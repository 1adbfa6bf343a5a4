"""Switch all lights off where every press also toggles the neighbours.

Difficulty: the lights grow from 3 by 3 to 7 by 8; blind search space (each light is pressed or
not), in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["grid"]}

# Rows and columns at each level.
SIZES = [(3, 3), (3, 4), (4, 4), (4, 5), (5, 5), (5, 6), (6, 6), (6, 7), (7, 7), (7, 8)]
TOUCHED = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]


def generate(rng: Random, difficulty: int) -> dict:
    row_count, column_count = SIZES[difficulty - 1]
    while True:
        presses = ["".join(rng.choices("01", k=column_count)) for _ in range(row_count)]
        lights = toggled(presses)
        if any("#" in row for row in lights):
            return {"lights": lights, "solution": presses}


def toggled(presses: list[str]) -> list[str]:
    """The lights, # for on, that the presses leave in a grid that was dark."""
    cells = [(row, column) for row, line in enumerate(presses) for column in range(len(line))]
    pressed = {(row, column) for row, column in cells if presses[row][column] == "1"}
    lights = {
        (row, column): sum((row + down, column + right) in pressed for down, right in TOUCHED) % 2
        for row, column in cells
    }
    return [
        "".join("#" if lights[row, column] else "." for column in range(len(line)))
        for row, line in enumerate(presses)
    ]


def observe(instance: dict) -> str:
    lights = "\n".join(instance["lights"])
    return (
        f"A grid of lights, # is on and . is off:\n{lights}\n"
        "Pressing a light switches it and the lights directly above, below, left and right of it. "
        "Choose which lights to press once so that all lights are off at the end.\n"
        "Answer with the rows of the grid from top to bottom, 1 for a light to press and 0 for "
        "others, rows separated by spaces, on one line, for example (a 2 by 2 grid): `01 11`"
    )


def verify(instance: dict, answer: str) -> bool:
    lights = instance["lights"]
    presses = answer.split() if len(answer) <= 2 * len(lights) * (len(lights[0]) + 1) else []
    return (
        [len(row) for row in presses] == [len(row) for row in lights]
        and not any(row.strip("01") for row in presses)
        and toggled(presses) == lights
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])
