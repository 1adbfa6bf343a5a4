"""Fill the gaps of a Latin square."""

from random import Random

RESYN = {"description": "Latin squares", "tags": ["grids", "constraints"]}

SMALLEST, LARGEST = 5, 9


def size_for(difficulty: int) -> int:
    """Side of the square, larger at higher levels."""
    return max(SMALLEST, min(LARGEST, SMALLEST + difficulty // 20))


def generate(rng: Random, difficulty: int) -> dict:
    size = size_for(difficulty)
    rows, columns, digits = (rng.sample(range(size), size) for _ in range(3))
    square = [[digits[(r + c) % size] + 1 for c in columns] for r in rows]
    hidden = rng.sample(range(size * size), size * size // 2)
    puzzle = [[0 if r * size + c in hidden else square[r][c] for c in range(size)] for r in range(size)]
    return {"puzzle": puzzle, "solution": square}


def observe(instance: dict) -> str:
    size = len(instance["puzzle"])
    rows = "\n".join(" ".join(str(cell or "_") for cell in row) for row in instance["puzzle"])
    return (
        f"Fill each gap (_) so that every row and every column has each of the numbers 1 to {size} once:\n{rows}\n"
        "Answer with the whole square, one row per line, numbers separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    puzzle = instance["puzzle"]
    size = len(puzzle)
    if len(answer) > 1000:
        return False
    square = [line.split() for line in answer.strip().splitlines()]
    wanted = sorted(str(number + 1) for number in range(size))
    if len(square) != size or any(sorted(row) != wanted for row in square):
        return False
    if any(sorted(column) != wanted for column in zip(*square)):
        return False
    return all(
        not given or str(given) == cell for given_row, row in zip(puzzle, square) for given, cell in zip(given_row, row)
    )


def reference_answer(instance: dict) -> str:
    return "\n".join(" ".join(map(str, row)) for row in instance["solution"])
