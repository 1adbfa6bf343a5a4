"""Expand a product of linear factors."""
import random
import re


def generate(rng, difficulty):
    # roots of the polynomial
    return [rng.choice([-1, 1]) * rng.randint(1, 5 + difficulty) for _ in range(2 + difficulty)]


def observe(instance):
    product = "".join(f"(x {'-' if r > 0 else '+'} {abs(r)})" for r in instance)
    return (
        f"Expand {product}. Answer with the {len(instance) + 1} coefficients as integers separated by spaces, "
        "that of the highest power first."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    tokens = answer.split() if len(answer) < 1000 else []
    if len(tokens) != len(instance) + 1 or not all(re.fullmatch(r"-?[0-9]{1,30}", t) for t in tokens):
        return False
    coefficients = [int(t) for t in tokens]
    # Two polynomials that agree at a random point are almost surely equal.
    x = random.randint(-50, 50)
    got = 0
    for c in coefficients:
        got = got * x + c
    want = 1
    for r in instance:
        want *= x - r
    return got == want


def reference_answer(instance):
    coeffs = [1]
    for r in instance:
        coeffs = [a - r * b for a, b in zip(coeffs + [0], [0] + coeffs)]
    return " ".join(map(str, coeffs))
