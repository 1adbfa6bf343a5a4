"""Multiply matrices. Checked by Freivalds' test with a generator seeded from the instance."""
import random
import re

RESYN = {"tags": ["linear algebra"], "description": "probabilistic check with a fixed seed"}
ROUNDS = 3


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    bound = 5 + 5 * difficulty
    make = lambda: [[rng.randint(-bound, bound) for _ in range(n)] for _ in range(n)]
    return {"left": make(), "right": make(), "check_seed": rng.getrandbits(64)}


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def observe(instance):
    show = lambda m: "\n".join(" ".join(map(str, row)) for row in m)
    return (
        f"A =\n{show(instance['left'])}\n\nB =\n{show(instance['right'])}\n\nCompute the matrix product A B. "
        "Answer with one line for each row, numbers separated by spaces."
    )


def verify(instance, answer):
    n = len(instance["left"])
    if len(answer) > 20 * n * n:
        return False
    rows = [line.split() for line in answer.strip().splitlines()]
    if len(rows) != n or any(len(row) != n for row in rows):
        return False
    if not all(re.fullmatch(r"-?[0-9]{1,9}", word) for row in rows for word in row):
        return False
    given = [[int(word) for word in row] for row in rows]
    # Entries of 80 bits: a wrong product passes with a chance below 2 ** -200.
    chance = random.Random(instance["check_seed"])
    for _ in range(ROUNDS):
        vector = [chance.getrandbits(80) for _ in range(n)]
        if times(given, vector) != times(instance["left"], times(instance["right"], vector)):
            return False
    return True


def reference_answer(instance):
    columns = list(zip(*instance["right"]))
    return "\n".join(
        " ".join(str(sum(a * b for a, b in zip(row, column))) for column in columns) for row in instance["left"]
    )
