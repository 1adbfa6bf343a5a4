"""Multiply two integer matrices.  The check is Freivalds' algorithm with seeded random vectors.

The vectors come from a private generator, seeded by the instance: the verdict never changes.
"""

import re
from random import Random

RESYN = {"description": "Matrix multiplication", "tags": ["linear algebra"]}

PRIME = 2**61 - 1
ROUNDS = 3


def times_vector(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) % PRIME for row in matrix]


def multiply(left, right):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def generate(rng: Random, difficulty: int):
    size = 2 + difficulty // 2
    limit = 4 + 3 * difficulty

    def matrix():
        return [[rng.randint(-limit, limit) for _ in range(size)] for _ in range(size)]

    return {"left": matrix(), "right": matrix(), "salt": rng.randrange(2**32)}


def show(matrix):
    return "\n".join(" ".join(map(str, row)) for row in matrix)


def observe(instance):
    size = len(instance["left"])
    return (
        f"Multiply the matrix A by the matrix B (A is on the left).\n\nA:\n{show(instance['left'])}"
        f"\n\nB:\n{show(instance['right'])}\n\n"
        f"Answer with the {size} rows of the product, one per line, numbers separated by spaces."
    )


def parse(answer, size):
    lines = [line.split() for line in answer.strip().strip("`").strip().splitlines()]
    if len(lines) != size or any(len(line) != size for line in lines):
        return None
    if not all(re.fullmatch(r"[+-]?[0-9]{1,9}", token) for line in lines for token in line):
        return None
    return [[int(token) for token in line] for line in lines]


def verify(instance, answer):
    size = len(instance["left"])
    product = parse(answer, size) if len(answer) <= 20 * size * size + 100 else None
    if product is None:
        return False
    rng = Random(instance["salt"])
    for _ in range(ROUNDS):
        vector = [rng.randrange(1, PRIME) for _ in range(size)]
        expected = times_vector(instance["left"], times_vector(instance["right"], vector))
        if times_vector(product, vector) != expected:
            return False
    return True


def reference_answer(instance):
    return show(multiply(instance["left"], instance["right"]))
