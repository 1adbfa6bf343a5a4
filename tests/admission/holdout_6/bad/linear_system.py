"""Solve a small integer linear system."""
import re

from sympy import Matrix


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    while True:
        a = [[rng.randint(-9, 9) for _ in range(n)] for _ in range(n)]
        if Matrix(a).det() != 0:
            break
    x = [rng.randint(-20 - difficulty, 20 + difficulty) for _ in range(n)]
    b = [sum(p * q for p, q in zip(row, x)) for row in a]
    return {"a": a, "b": b, "x": x}


def observe(instance):
    rows = "\n".join(" + ".join(f"({c})*x{i}" for i, c in enumerate(row, 1)) + f" = {b}"
                     for row, b in zip(instance["a"], instance["b"]))
    return f"Solve over the integers:\n{rows}\nAnswer with x1, x2, ... in order, separated by blanks."


def reference_answer(instance):
    return " ".join(map(str, instance["x"]))


def verify(instance, answer):
    tokens = answer[:500].split()
    if not all(re.fullmatch("-?[0-9]{1,6}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == instance["x"]
