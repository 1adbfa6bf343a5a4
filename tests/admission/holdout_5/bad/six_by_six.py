"""Sudoku on a 6x6 board with boxes of two rows and three columns."""

from random import Random
from typing import List, Optional

SIZE = 6
BOX_ROWS = 2
BOX_COLUMNS = 3
Grid = List[List[int]]

RESYN = {"description": "6x6 Sudoku", "tags": ["sudoku", "constraint satisfaction"]}


def _base() -> Grid:
    """A solved board from the usual shifting pattern."""
    return [
        [(BOX_COLUMNS * (row % BOX_ROWS) + row // BOX_ROWS + column) % SIZE + 1 for column in range(SIZE)]
        for row in range(SIZE)
    ]


def _shuffled(rng: Random) -> Grid:
    grid = _base()
    digits = list(range(1, SIZE + 1))
    rng.shuffle(digits)
    grid = [[digits[value - 1] for value in row] for row in grid]
    bands = [list(range(start, start + BOX_ROWS)) for start in range(0, SIZE, BOX_ROWS)]
    rng.shuffle(bands)
    for band in bands:
        rng.shuffle(band)
    stacks = [list(range(start, start + BOX_COLUMNS)) for start in range(0, SIZE, BOX_COLUMNS)]
    rng.shuffle(stacks)
    for stack in stacks:
        rng.shuffle(stack)
    rows = [row for band in bands for row in band]
    columns = [column for stack in stacks for column in stack]
    return [[grid[row][column] for column in columns] for row in rows]


def generate(rng: Random, difficulty: int) -> dict:
    solution = _shuffled(rng)
    blanks = 8 + 2 * difficulty
    cells = [(row, column) for row in range(SIZE) for column in range(SIZE)]
    hidden = set(rng.sample(cells, blanks))
    puzzle = [
        [0 if (row, column) in hidden else solution[row][column] for column in range(SIZE)]
        for row in range(SIZE)
    ]
    return {"puzzle": puzzle, "solution": solution}


def observe(instance: dict) -> str:
    board = "\n".join(
        " ".join(str(value) if value else "." for value in row) for row in instance["puzzle"]
    )
    return (
        "Fill the empty cells (.) of this 6x6 Sudoku. Every row, every column and every box of "
        "two rows and three columns must hold each of the digits 1 to 6 exactly once. The boxes "
        "are the six rectangles made by rows 1-2, 3-4, 5-6 and columns 1-3, 4-6.\n\n"
        f"{board}\n\n"
        "Answer with the complete board: six lines of six digits, separated by spaces. "
        "If there are several solutions, any of them will do."
    )


def parse_board(answer: str) -> Optional[Grid]:
    if len(answer) > 500:
        return None
    lines = [line.split() for line in answer.strip().splitlines() if line.strip()]
    if len(lines) != SIZE or any(len(line) != SIZE for line in lines):
        return None
    if any(token not in "123456" or len(token) != 1 for line in lines for token in line):
        return None
    return [[int(token) for token in line] for line in lines]


def units(grid: Grid):
    yield from grid
    yield from ([row[column] for row in grid] for column in range(SIZE))
    for top in range(0, SIZE, BOX_ROWS):
        for left in range(0, SIZE, BOX_COLUMNS):
            yield [
                grid[row][column]
                for row in range(top, top + BOX_ROWS)
                for column in range(left, left + BOX_COLUMNS)
            ]


def verify(instance: dict, answer: str) -> bool:
    board = parse_board(answer)
    if board is None:
        return False
    complete = set(range(1, SIZE + 1))
    return all(set(unit) == complete for unit in units(board))


def reference_answer(instance: dict) -> str:
    return "\n".join(" ".join(map(str, row)) for row in instance["solution"])
