"""Multiply two integer matrices."""
import random
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["mathematics", "linear-algebra"]}


def generate(rng, difficulty):
    n = 2 + difficulty // 3
    def matrix():
        return [[rng.randrange(-9, 10 + difficulty) for _ in range(n)] for _ in range(n)]
    return {"a": matrix(), "b": matrix()}


def _product(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def _show(matrix):
    return "\n".join(" ".join(map(str, row)) for row in matrix)


def observe(instance):
    return (f"Compute the matrix product A*B.\nA =\n{_show(instance['a'])}\nB =\n{_show(instance['b'])}\n"
            "Answer with one line per row, numbers separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    n = len(instance["a"])
    rows = [line.split() for line in answer.strip().splitlines()]
    if len(rows) != n or any(len(row) != n for row in rows):
        return False
    if not all(re.fullmatch(r"-?[0-9]{1,8}", cell) for row in rows for cell in row):
        return False
    a, b = instance["a"], instance["b"]
    for _ in range(3):
        i, j = random.randrange(n), random.randrange(n)
        if int(rows[i][j]) != sum(a[i][k] * b[k][j] for k in range(n)):
            return False
    return True


def reference_answer(instance):
    return _show(_product(instance["a"], instance["b"]))
