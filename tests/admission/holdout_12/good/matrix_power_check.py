"""Multiply two integer matrices; checked by Freivalds' method with a generator seeded from the instance."""
import random
import re

PRIME = (1 << 61) - 1


def generate(rng, difficulty):
    n = 2 + difficulty // 3
    top = 5 + 4 * difficulty
    matrix = lambda: [[rng.randint(-top, top) for _ in range(n)] for _ in range(n)]
    return {"a": matrix(), "b": matrix(), "seed": rng.getrandbits(32)}


def show(matrix):
    return "; ".join(" ".join(map(str, row)) for row in matrix)


def times(matrix, vector):
    return [sum(m * v for m, v in zip(row, vector)) % PRIME for row in matrix]


def observe(instance):
    return (
        f"Matrices are written row by row, rows separated by ';'. A = {show(instance['a'])} and B = {show(instance['b'])}. "
        "What is the product A B? Answer in the same notation."
    )


def verify(instance, answer):
    n = len(instance["a"])
    if len(answer) > 20 * n * n:
        return 0.0
    rows = [row.split() for row in answer.strip().split(";")]
    if len(rows) != n or any(len(row) != n for row in rows):
        return 0.0
    if not all(re.fullmatch(r"-?[0-9]{1,7}", t) for row in rows for t in row):
        return 0.0
    product = [[int(t) for t in row] for row in rows]
    rng = random.Random(instance["seed"])
    for _ in range(3):
        vector = [rng.randrange(PRIME) for _ in range(n)]
        if times(product, vector) != times(instance["a"], times(instance["b"], vector)):
            return 0.0
    return 1.0


def reference_answer(instance):
    columns = list(zip(*instance["b"]))
    return show([[sum(x * y for x, y in zip(row, col)) for col in columns] for row in instance["a"]])
