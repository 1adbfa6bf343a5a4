"""Roll a die over a grid so that it arrives with the wanted number on top.

Difficulty: the rolls of the shortest solution grow from 4 to 13.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["rotation"]}

STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}
BLOCKED_SHARE = 0.25
# The number on top, on the side towards the upper edge of the grid, and on the right side.
FIRST_SIDES = (1, 2, 3)


def generate(rng: Random, difficulty: int) -> dict:
    size, rolls = 3 + difficulty // 2, 3 + difficulty
    while True:
        grid = ["".join(rng.choices("#.", [BLOCKED_SHARE, 1], k=size)) for _ in range(size)]
        start = [rng.randrange(size), rng.randrange(size)]
        if grid[start[0]][start[1]] == "#":
            continue
        ends = ends_after(grid, start, rolls)
        if ends:
            (row, column, top), solution = rng.choice(list(ends.items()))
            return {
                "grid": grid,
                "start": start,
                "end": [row, column],
                "top": top,
                "rolls": rolls,
                "solution": solution,
            }


def ends_after(grid: list[str], start: list[int], rolls: int) -> dict[tuple[int, int, int], str]:
    """Each (row, column, number on top) whose shortest way takes so many rolls, with that way."""
    layer = {(start[0], start[1], *FIRST_SIDES): ""}
    seen, seen_tops = set(layer), {(start[0], start[1], FIRST_SIDES[0])}
    new_tops: dict[tuple[int, int, int], str] = {}
    for _ in range(rolls):
        following = {}
        new_tops = {}
        for state, way in layer.items():
            for letter in STEPS:
                after = rolled(state, letter)
                if is_free(grid, after[0], after[1]) and after not in seen:
                    seen.add(after)
                    following[after] = way + letter
                    if after[:3] not in seen_tops:
                        seen_tops.add(after[:3])
                        new_tops[after[:3]] = way + letter
        layer = following
    return new_tops


def rolled(state: tuple, letter: str) -> tuple:
    """Opposite sides of a die add up to 7, so that three sides are enough to know it."""
    row, column, top, up_side, right_side = state
    sides = {
        "U": (7 - up_side, top, right_side),
        "D": (up_side, 7 - top, right_side),
        "L": (right_side, up_side, 7 - top),
        "R": (7 - right_side, up_side, top),
    }
    down, right = STEPS[letter]
    return row + down, column + right, *sides[letter]


def is_free(grid: list[str], row: int, column: int) -> bool:
    return 0 <= row < len(grid) and 0 <= column < len(grid) and grid[row][column] == "."


def observe(instance: dict) -> str:
    grid = "\n".join(instance["grid"])
    (row, column), (end_row, end_column) = instance["start"], instance["end"]
    top, up_side, right_side = FIRST_SIDES
    return (
        f"A grid, where . is free and # is blocked:\n{grid}\n"
        f"A die lies in row {row + 1} from the top, column {column + 1} from the left, and covers "
        f"one cell. It shows {top} on top, {up_side} on the side towards the upper edge of the "
        f"grid and {right_side} on its right side; opposite sides add up to 7. A roll tips it over "
        "an edge onto the next free cell up, down, left or right.\n"
        f"Roll it to row {end_row + 1}, column {end_column + 1} so that it ends there with "
        f"{instance['top']} on top, with at most {instance['rolls']} rolls.\n"
        "Answer with the rolls as letters U, D, L and R without spaces on one line, for example "
        "(right, up, left): `RUL`"
    )


def verify(instance: dict, answer: str) -> bool:
    way = answer.strip() if len(answer) <= 2 * instance["rolls"] + 10 else ""
    if len(way) > instance["rolls"] or way.strip("UDLR"):
        return False
    state = (*instance["start"], *FIRST_SIDES)
    for letter in way:
        state = rolled(state, letter)
        if not is_free(instance["grid"], state[0], state[1]):
            return False
    return list(state[:3]) == [*instance["end"], instance["top"]]


def reference_answer(instance: dict) -> str:
    return instance["solution"]
