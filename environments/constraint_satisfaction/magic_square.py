"""Fill the gaps of a magic square.

Difficulty: the gaps grow from 4 in a 3 by 3 square to 20 in a 5 by 5 square; orders of the missing
numbers, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["arithmetic"]}

# Size of the square and number of gaps at each level.
LEVELS = [(3, 4), (3, 6), (4, 7), (4, 9), (4, 11), (5, 12), (5, 14), (5, 16), (5, 18), (5, 20)]
SQUARES = {
    3: [[2, 7, 6], [9, 5, 1], [4, 3, 8]],
    4: [[16, 3, 2, 13], [5, 10, 11, 8], [9, 6, 7, 12], [4, 15, 14, 1]],
    5: [
        [17, 24, 1, 8, 15],
        [23, 5, 7, 14, 16],
        [4, 6, 13, 20, 22],
        [10, 12, 19, 21, 3],
        [11, 18, 25, 2, 9],
    ],
}


def generate(rng: Random, difficulty: int) -> dict:
    size, gap_count = LEVELS[difficulty - 1]
    solution = shuffled_square(rng, size)
    gaps = rng.sample(range(size * size), gap_count)
    rows = [
        [0 if row * size + column in gaps else number for column, number in enumerate(line)]
        for row, line in enumerate(solution)
    ]
    return {"rows": rows, "solution": solution}


def shuffled_square(rng: Random, size: int) -> list[list[int]]:
    """Rows and columns are moved in the same way and opposite ones together: it stays magic."""
    half = size // 2
    first = [rng.choice([i, size - 1 - i]) for i in rng.sample(range(half), half)]
    order = [*first, *[half] * (size % 2), *[size - 1 - i for i in reversed(first)]]
    square = [[SQUARES[size][row][column] for column in order] for row in order]
    if rng.random() < 0.5:
        square = [row[::-1] for row in square]
    if rng.random() < 0.5:
        square = [[size * size + 1 - number for number in row] for row in square]
    return square


def observe(instance: dict) -> str:
    size = len(instance["rows"])
    rows = "\n".join(" ".join(f"{number or '?':>2}" for number in row) for row in instance["rows"])
    return (
        f"Replace every question mark so that the square holds each number from 1 to {size * size} "
        "exactly once and all rows, all columns and both diagonals have the same sum:\n"
        f"{rows}\n"
        "Answer with all rows of the finished square from top to bottom, the numbers separated by "
        "spaces and the rows by slashes, on one line, for example (the format only): `1 2 / 4 3`"
    )


def verify(instance: dict, answer: str) -> bool:
    given = instance["rows"]
    size = len(given)
    rows = [parse_integers(row) for row in answer.split("/")] if len(answer) < 9 * size**2 else []
    if sorted(number for row in rows for number in row) != list(range(1, size * size + 1)):
        return False
    if [len(row) for row in rows] != [size] * size:
        return False
    kept = all(given[i][j] in (0, rows[i][j]) for i in range(size) for j in range(size))
    return kept and len({sum(line) for line in all_lines(rows)}) == 1


def all_lines(rows: list[list[int]]) -> list:
    size = len(rows)
    falling = [rows[i][i] for i in range(size)]
    rising = [rows[i][size - 1 - i] for i in range(size)]
    return [*rows, *zip(*rows, strict=True), falling, rising]


def reference_answer(instance: dict) -> str:
    return " / ".join(" ".join(map(str, row)) for row in instance["solution"])


def parse_integers(text: str) -> list[int]:
    """The numbers in the text; none if it holds anything else."""
    words = text.split() if text.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
