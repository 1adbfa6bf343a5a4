"""Fill the gaps of a latin square: every number once in each row and each column.

Difficulty: the square grows from 4 to 8 rows and the share of gaps from 45 to 55 %; blind search
space, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["grid"]}

GAP = "."


def generate(rng: Random, difficulty: int) -> dict:
    size = 4 + (difficulty - 1) // 2
    solution = random_square(rng, size)
    gap_share = 0.45 if difficulty % 2 else 0.55
    symbols = list("".join(solution))
    for gap in rng.sample(range(size * size), round(gap_share * size * size)):
        symbols[gap] = GAP
    rows = ["".join(symbols[i : i + size]) for i in range(0, size * size, size)]
    return {"rows": rows, "solution": solution}


def observe(instance: dict) -> str:
    size = len(instance["rows"])
    square = "\n".join(instance["rows"])
    return (
        f"Replace every dot of this square by a digit from 1 to {size} so that each row and each "
        f"column holds every digit from 1 to {size} exactly once:\n{square}\n"
        "Answer with all rows of the finished square from top to bottom, separated by spaces, on "
        "one line, for example (a square of three rows): `231 312 123`"
    )


def verify(instance: dict, answer: str) -> bool:
    given = instance["rows"]
    size = len(given)
    rows = answer.split() if len(answer) <= 2 * size * size else []
    if [len(row) for row in rows] != [size] * size:
        return False
    digits = [str(digit) for digit in range(1, size + 1)]
    lines = [*rows, *zip(*rows, strict=True)]
    return all(sorted(line) == digits for line in lines) and all(
        symbol in (GAP, digit)
        for given_row, row in zip(given, rows, strict=True)
        for symbol, digit in zip(given_row, row, strict=True)
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])


def random_square(rng: Random, size: int) -> list[str]:
    """The cyclic square with its rows, columns and digits shuffled."""
    row_order, column_order, digits = (rng.sample(range(size), size) for _ in range(3))
    return [
        "".join(str(digits[(row + column) % size] + 1) for column in column_order)
        for row in row_order
    ]
