"""Multiply two matrices; the product is checked with Freivalds' method and fixed random vectors."""

import re
from random import Random

RESYN = {"description": "Matrix product", "tags": ["linear algebra"]}

# The vectors come from a generator with a fixed seed, hence the verdict is the same in every process.
VECTOR_SEED = 20_240_229
TRIALS = 4


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def generate(rng: Random, difficulty: int):
    rows, inner, columns = 2 + difficulty // 3, 2 + difficulty // 2, 2 + (difficulty + 1) // 3
    largest = 9 + 4 * difficulty

    def matrix(height, width):
        return [[rng.randint(-largest, largest) for _ in range(width)] for _ in range(height)]

    return {"a": matrix(rows, inner), "b": matrix(inner, columns)}


def shown(matrix):
    return "\n".join(" ".join(map(str, row)) for row in matrix)


def observe(instance):
    return (
        f"Matrix A:\n{shown(instance['a'])}\nMatrix B:\n{shown(instance['b'])}\n"
        "Compute the product A B. Answer with its rows, one per line, the numbers separated by spaces."
    )


def parse(text, height, width):
    lines = [line.split() for line in text.strip().splitlines() if line.strip()]
    if len(lines) != height or any(len(line) != width for line in lines):
        return None
    if not all(re.fullmatch(r"-?[0-9]{1,9}", word) for line in lines for word in line):
        return None
    return [[int(word) for word in line] for line in lines]


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    a, b = instance["a"], instance["b"]
    product = parse(answer, len(a), len(b[0]))
    if product is None:
        return False
    rng = Random(VECTOR_SEED)
    for _ in range(TRIALS):
        vector = [rng.randrange(1, 10**12) for _ in b[0]]
        if times(product, vector) != times(a, times(b, vector)):
            return False
    return True


def reference_answer(instance):
    columns = list(zip(*instance["b"]))
    return shown([[sum(x * y for x, y in zip(row, column)) for column in columns] for row in instance["a"]])
