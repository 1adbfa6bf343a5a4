"""Square a matrix of whole numbers."""
import random
import re

RESYN = {"profile": "standard", "family": "linear_algebra", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    n = 3 + difficulty // 3
    reach = 4 + 2 * difficulty
    return {"m": [[rng.randint(-reach, reach) for _ in range(n)] for _ in range(n)]}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["m"])
    return (
        f"Compute the square A*A of the matrix A:\n{rows}\n"
        "Answer with the rows of the result, one per line, numbers separated by blanks."
    )


def _parse(text, n):
    rows = [line.split() for line in text.strip().splitlines()]
    if len(rows) != n or any(len(row) != n for row in rows):
        return None
    if not all(re.fullmatch(r"-?[0-9]{1,9}", x) for row in rows for x in row):
        return None
    return [[int(x) for x in row] for row in rows]


def _times(matrix, vector):
    return [sum(a * x for a, x in zip(row, vector)) for row in matrix]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    matrix = instance["m"]
    n = len(matrix)
    given = _parse(answer, n)
    if given is None:
        return False
    # Freivalds: compare A (A x) with B x
    x = [random.randint(0, 1) for _ in range(n)]
    return _times(matrix, _times(matrix, x)) == _times(given, x)


def reference_answer(instance):
    matrix = instance["m"]
    columns = list(zip(*matrix))
    return "\n".join(" ".join(str(sum(a * b for a, b in zip(row, col))) for col in columns) for row in matrix)
