"""Visit all open cells of a board exactly once with a chess knight.

Difficulty: the open cells grow from 8 to 35; orders in which they can be visited, in bits.
"""

from itertools import pairwise
from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["path"]}

COLUMNS = "abcdefgh"


def generate(rng: Random, difficulty: int) -> dict:
    cells = 5 + 3 * difficulty
    # The smallest square board on which about a third of the cells stays blocked.
    size = next(size for size in range(4, 9) if 2 * size**2 >= 3 * cells)
    tour = random_tour(rng, size, cells)
    grid = [
        "".join("." if (row, column) in tour else "#" for column in range(size))
        for row in range(size)
    ]
    names = [f"{COLUMNS[column]}{row + 1}" for row, column in tour]
    return {"grid": grid, "start": names[0], "solution": names}


def random_tour(rng: Random, size: int, cells: int) -> list[tuple[int, int]]:
    """Random knight moves to new cells; the walk starts anew when it gets stuck."""
    board = [(row, column) for row in range(size) for column in range(size)]
    while True:
        tour = [rng.choice(board)]
        while len(tour) < cells:
            near = [cell for cell in board if knight_move(tour[-1], cell) and cell not in tour]
            if not near:
                break
            tour.append(rng.choice(near))
        else:
            return tour


def knight_move(start: tuple[int, int], end: tuple[int, int]) -> bool:
    return abs((start[0] - end[0]) * (start[1] - end[1])) == 2


def observe(instance: dict) -> str:
    grid = instance["grid"]
    rows = "\n".join(f"{number} {row}" for number, row in enumerate(grid, 1))
    return (
        f"A board, where . is an open cell and # a blocked one:\n  {COLUMNS[: len(grid)]}\n{rows}\n"
        "A knight moves two cells along a row or a column and then one cell at a right angle; it "
        f"jumps over other cells. Start at {instance['start']} and visit every open cell exactly "
        "once, without landing on a blocked cell.\n"
        "Answer with all visited cells in order, the start first, separated by spaces, on one "
        "line, for example (three cells): `a1 c2 b4`"
    )


def verify(instance: dict, answer: str) -> bool:
    grid = instance["grid"]
    open_cells = {
        f"{COLUMNS[column]}{row + 1}": (row, column)
        for row, line in enumerate(grid)
        for column, symbol in enumerate(line)
        if symbol == "."
    }
    names = answer.split() if len(answer) <= 6 * len(open_cells) else []
    return (
        sorted(names) == sorted(open_cells)
        and names[0] == instance["start"]
        and all(knight_move(open_cells[a], open_cells[b]) for a, b in pairwise(names))
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])
