"""Complete a chess board to one queen in every row, none attacking another.

Difficulty: the board grows from 5 to 14 rows, two of them given; blind search space, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["board"]}

GIVEN_QUEENS = 2


def generate(rng: Random, difficulty: int) -> dict:
    size = 4 + difficulty
    solution = random_queens(rng, size)
    given = sorted(rng.sample(range(size), GIVEN_QUEENS))
    return {
        "size": size,
        "given": [[row + 1, solution[row]] for row in given],
        "solution": [solution[row] for row in range(size)],
    }


def observe(instance: dict) -> str:
    size = instance["size"]
    given = " and ".join(f"row {row}, column {column}" for row, column in instance["given"])
    return (
        f"Rows and columns of a {size} by {size} chess board are numbered from 1 to {size}. "
        f"Queens already stand at {given}.\n"
        f"Add queens until there are {size}, no two of them in the same row, the same column or on "
        "the same diagonal.\n"
        "Answer with the column of the queen of every row, the given ones too, from row 1 on, "
        "separated by spaces, on one line, for example (a 4 by 4 board): `2 4 1 3`"
    )


def verify(instance: dict, answer: str) -> bool:
    size = instance["size"]
    columns = parse_integers(answer, 4 * size)
    return (
        sorted(columns) == list(range(1, size + 1))
        and all(columns[row - 1] == column for row, column in instance["given"])
        and len({row + column for row, column in enumerate(columns)}) == size
        and len({row - column for row, column in enumerate(columns)}) == size
    )


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def random_queens(rng: Random, size: int) -> dict[int, int]:
    """Fill the row with the fewest choices first; the few boards that get stuck are thrown away."""
    while True:
        queens: dict[int, int] = {}
        while len(queens) < size:
            free_rows = [row for row in range(size) if row not in queens]
            row = min(free_rows, key=lambda row: len(safe_columns(queens, row, size)))
            columns = safe_columns(queens, row, size)
            if not columns:
                break
            queens[row] = rng.choice(columns)
        else:
            return queens


def safe_columns(queens: dict[int, int], row: int, size: int) -> list[int]:
    attacked = {
        column
        for other, queen in queens.items()
        for column in (queen, queen + row - other, queen - row + other)
    }
    return [column for column in range(1, size + 1) if column not in attacked]


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
