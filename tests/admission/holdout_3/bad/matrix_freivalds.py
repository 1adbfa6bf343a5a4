"""Multiply two matrices."""
import random

RESYN = {"description": "matrix product", "tags": ["algebra"]}


def generate(rng, difficulty):
    n, top = 2 + difficulty // 3, 5 + 4 * difficulty
    return {name: [[rng.randint(-top, top) for _ in range(n)] for _ in range(n)] for name in "PQ"}


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def observe(instance):
    shown = {name: "\n".join(" ".join(map(str, row)) for row in instance[name]) for name in "PQ"}
    return (
        f"P =\n{shown['P']}\n\nQ =\n{shown['Q']}\n\nCompute the matrix product PQ. Write it row by row, one row per line, "
        "entries separated by spaces."
    )


def _read(answer, n):
    rows = [line.split() for line in answer.strip().splitlines()]
    if len(answer) > 2000 or len(rows) != n or any(len(row) != n for row in rows):
        return None
    if not all(word.isascii() and word.removeprefix("-").isdigit() and len(word) < 9 for row in rows for word in row):
        return None
    return [[int(word) for word in row] for row in rows]


def verify(instance, answer):
    """Freivalds' check: P(Qv) must equal Rv for a random 0/1 vector v."""
    n = len(instance["P"])
    product = _read(answer, n)
    if product is None:
        return False
    v = [random.randint(0, 1) for _ in range(n)]
    return times(instance["P"], times(instance["Q"], v)) == times(product, v)


def reference_answer(instance):
    columns = list(zip(*instance["Q"]))
    return "\n".join(" ".join(str(sum(a * b for a, b in zip(row, col))) for col in columns) for row in instance["P"])
