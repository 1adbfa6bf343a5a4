"""Nonogram: recover a sparse picture from its row and column clues.

The score is the share of cells that agree with the picture, so that a model gets a smooth signal.
"""

from random import Random

RESYN = {"description": "Nonogram with smooth reward", "tags": ["puzzles", "grids", "logic"]}

FULL, EMPTY = "#", "."


def runs(line):
    """Lengths of the blocks of full cells, [0] for an empty line."""
    lengths = [len(block) for block in "".join(line).split(EMPTY) if block]
    return lengths or [0]


def columns_of(picture):
    return ["".join(row[index] for row in picture) for index in range(len(picture[0]))]


def _line_fits(line, clue):
    return runs(line) == clue


def generate(rng: Random, difficulty: int):
    size = 5 + difficulty
    picture = []
    for _ in range(size):
        row = [EMPTY] * size
        for _ in range(rng.randint(1, 2)):
            start = rng.randrange(size)
            for column in range(start, min(size, start + rng.randint(1, 3))):
                row[column] = FULL
        picture.append("".join(row))
    return {
        "rows": [runs(row) for row in picture],
        "columns": [runs(column) for column in columns_of(picture)],
        "picture": picture,
    }


def observe(instance):
    rows = "\n".join(f"  row {i}: {' '.join(map(str, r))}" for i, r in enumerate(instance["rows"], 1))
    columns = "\n".join(
        f"  column {i}: {' '.join(map(str, c))}" for i, c in enumerate(instance["columns"], 1)
    )
    size = len(instance["rows"])
    return f"""Solve this {size}x{size} nonogram. The clue of a row or column lists the lengths of its
blocks of full cells in order; blocks are separated by at least one empty cell; 0 stands for a line
without full cells.

Rows, from the top:
{rows}
Columns, from the left:
{columns}

Answer with {size} lines of {size} characters, # for a full cell and . for an empty one. A picture
that fits all clues scores 1; otherwise the score is the share of right cells."""


def parse(answer, size):
    """Rows of the answer; None unless it has the right shape and alphabet."""
    if len(answer) > 4 * size * size + 40:
        return None
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) != size:
        return None
    if any(len(line) != size or set(line) - {FULL, EMPTY} for line in lines):
        return None
    return lines


def verify(instance, answer):
    picture = instance["picture"]
    size = len(picture)
    board = parse(answer, size)
    if board is None:
        return 0.0
    fits = all(
        [
            *(_line_fits(row, clue) for row, clue in zip(board, instance["rows"])),
            *(_line_fits(c, clue) for c, clue in zip(columns_of(board), instance["columns"])),
        ]
    )
    if fits:
        return 1.0
    equal = sum(
        mine == right
        for mine_row, right_row in zip(board, picture)
        for mine, right in zip(mine_row, right_row)
    )
    return equal / (size * size)


def reference_answer(instance):
    return "\n".join(instance["picture"])
