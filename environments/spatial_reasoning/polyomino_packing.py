"""Fill a rectangle with the given pieces, which may be turned but not flipped.

Difficulty: the rectangle grows from 12 to 54 cells, 3 to about 13 pieces; positions and turns
of all pieces, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["packing"]}

# Rows and columns at each level.
SIZES = [(3, 4), (4, 4), (4, 5), (4, 6), (4, 7), (4, 8), (6, 6), (6, 7), (6, 8), (6, 9)]
PIECE_CELLS = 4
SMALLEST_PIECE = 3
LETTERS = "ABCDEFGHIJKLMNOPQR"


def generate(rng: Random, difficulty: int) -> dict:
    row_count, column_count = SIZES[difficulty - 1]
    pieces = random_partition(rng, row_count, column_count)
    rng.shuffle(pieces)
    letters = {cell: LETTERS[i] for i, piece in enumerate(pieces) for cell in piece}
    solution = [
        "".join(letters[row, column] for column in range(column_count)) for row in range(row_count)
    ]
    shapes = [rng.choice(turns(piece)) for piece in pieces]
    return {
        "rows": row_count,
        "columns": column_count,
        "pieces": shapes,
        "solution": solution,
    }


def random_partition(rng: Random, row_count: int, column_count: int) -> list[list]:
    """Grow pieces from corner to corner; a piece that stays small joins a neighbour."""
    free = [(row, column) for row in range(row_count) for column in range(column_count)]
    pieces: list[list] = []
    while free:
        piece = [free.pop(0)]
        while len(piece) < PIECE_CELLS and (border := [c for c in free if touches(c, piece)]):
            piece.append(rng.choice(border))
            free.remove(piece[-1])
        near = [other for other in pieces if any(touches(cell, other) for cell in piece)]
        if len(piece) < SMALLEST_PIECE and near:
            min(near, key=len).extend(piece)
        else:
            pieces.append(piece)
    return pieces


def touches(cell: tuple[int, int], piece: list) -> bool:
    row, column = cell
    return any(abs(row - other[0]) + abs(column - other[1]) == 1 for other in piece)


def turns(piece: list) -> list[list]:
    """The four turns of the piece, each moved to the top left corner and sorted."""
    result = []
    for _ in range(4):
        piece = [(column, -row) for row, column in piece]
        top, left = min(row for row, _ in piece), min(column for _, column in piece)
        result.append(sorted([row - top, column - left] for row, column in piece))
    return result


def observe(instance: dict) -> str:
    pieces = "\n".join(
        f"piece {LETTERS[i]}:\n{picture(piece, LETTERS[i])}"
        for i, piece in enumerate(instance["pieces"])
    )
    return (
        f"{pieces}\n"
        f"Fill a rectangle of {instance['rows']} rows and {instance['columns']} columns with these "
        "pieces, each used once. Pieces may be turned by 90, 180 or 270 degrees but not flipped; "
        "they must not overlap.\n"
        "Answer with the rows of the rectangle from top to bottom, every cell as the letter of its "
        "piece, rows separated by spaces, on one line, for example (2 rows, 3 columns, two "
        "pieces): `AAB ABB`"
    )


def picture(piece: list, letter: str) -> str:
    row_count, column_count = max(cell[0] for cell in piece) + 1, max(cell[1] for cell in piece) + 1
    return "\n".join(
        "".join(letter if [row, column] in piece else "." for column in range(column_count))
        for row in range(row_count)
    )


def verify(instance: dict, answer: str) -> bool:
    row_count, column_count, pieces = instance["rows"], instance["columns"], instance["pieces"]
    rows = answer.split() if len(answer) <= 2 * row_count * (column_count + 1) else []
    if [len(row) for row in rows] != [column_count] * row_count:
        return False
    placed: dict[str, list] = {}
    for row, line in enumerate(rows):
        for column, letter in enumerate(line):
            placed.setdefault(letter, []).append((row, column))
    return sorted(placed) == list(LETTERS[: len(pieces)]) and all(
        piece in turns(placed[LETTERS[i]]) for i, piece in enumerate(pieces)
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])
