"""Multiply two integer matrices."""
import json
import random

RESYN = {"profile": "standard", "family": "matrix_product_check", "tags": ["linear-algebra"]}


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    a, b = ([[rng.randint(-9, 9) for _ in range(n)] for _ in range(n)] for _ in range(2))
    return {"a": a, "b": b, "seed": rng.randrange(10 ** 6)}


def _apply(m, v):
    return [sum(x * y for x, y in zip(row, v)) for row in m]


def observe(instance):
    return (
        f"A = {instance['a']}\nB = {instance['b']}\n"
        "Compute the matrix product AB. Answer with a JSON list of rows of integers."
    )


def verify(instance, answer):
    n = len(instance["a"])
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    try:
        m = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not (isinstance(m, list) and len(m) == n and all(isinstance(r, list) and len(r) == n for r in m)):
        return False
    if not all(type(x) is int and abs(x) < 10 ** 9 for r in m for x in r):
        return False
    quick = random.Random(instance["seed"])
    v = [quick.randrange(1, 10 ** 12) for _ in range(n)]
    if _apply(m, v) != _apply(instance["a"], _apply(instance["b"], v)):
        return False
    columns = list(zip(*instance["b"]))
    return m == [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in instance["a"]]


def reference_answer(instance):
    columns = list(zip(*instance["b"]))
    return json.dumps([[sum(x * y for x, y in zip(row, col)) for col in columns] for row in instance["a"]])
