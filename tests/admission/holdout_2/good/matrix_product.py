"""Multiply matrices; verified by Freivalds' test with a fixed seed and a large modulus."""

import random
import re

RESYN = {"description": "Matrix product", "tags": ["linear algebra"]}

PRIME = 2 ** 127 - 1


def generate(rng, difficulty):
    size = 2 + difficulty // 2
    limit = 8 + 4 * difficulty
    left, right = ([[rng.randint(-limit, limit) for _ in range(size)] for _ in range(size)] for _ in range(2))
    return {"left": left, "right": right, "seed": rng.getrandbits(48)}


def _text(rows):
    return "\n".join(" ".join(map(str, row)) for row in rows)


def observe(instance):
    return (
        f"Multiply the matrix A\n{_text(instance['left'])}\nby the matrix B\n{_text(instance['right'])}\n"
        "(A times B). Answer with the product, one row per line, numbers separated by spaces."
    )


def _times(rows, vector):
    return [sum(a * b for a, b in zip(row, vector)) % PRIME for row in rows]


def verify(instance, answer):
    size = len(instance["left"])
    if len(answer) > 16 * size * size + 100:
        return False
    rows = [line.split() for line in answer.splitlines() if line.strip()]
    if [len(row) for row in rows] != [size] * size:
        return False
    if not all(re.fullmatch(r"[+-]?[0-9]{1,9}", word) for row in rows for word in row):
        return False
    given = [[int(word) for word in row] for row in rows]
    # Entries are far below the prime, so a wrong product survives a round with a chance of 2**-127.
    source = random.Random(instance["seed"])
    for _ in range(3):
        vector = [source.randrange(PRIME) for _ in range(size)]
        if _times(given, vector) != _times(instance["left"], _times(instance["right"], vector)):
            return False
    return True


def reference_answer(instance):
    left, right = instance["left"], instance["right"]
    return _text([[sum(a * b for a, b in zip(row, column)) for column in zip(*right)] for row in left])
