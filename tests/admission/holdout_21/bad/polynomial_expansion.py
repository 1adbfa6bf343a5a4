"""Expand a product of linear factors."""
import random
import re

RESYN = {"profile": "standard", "family": "polynomial_expansion", "tags": ["algebra"]}


def generate(rng, difficulty):
    return {"roots": [rng.choice([-1, 1]) * rng.randint(1, 5 + difficulty) for _ in range(3 + difficulty // 3)]}


def _coefficients(roots):
    coeffs = [1]
    for r in roots:
        coeffs = [a - r * b for a, b in zip(coeffs + [0], [0] + coeffs)]
    return coeffs


def observe(instance):
    product = "".join(f"(x {'-' if r > 0 else '+'} {abs(r)})" for r in instance["roots"])
    return (
        f"Expand {product}. Answer with all integer coefficients from the highest power down to the "
        "constant, separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"-?[0-9]{1,9}( -?[0-9]{1,9}){1,9}", answer.strip()):
        return False
    got = [int(t) for t in answer.split()]
    if len(got) != len(instance["roots"]) + 1:
        return False
    x = random.randint(-5, 5)
    left = right = 0
    for a, b in zip(got, _coefficients(instance["roots"])):
        left, right = left * x + a, right * x + b
    return left == right


def reference_answer(instance):
    return " ".join(map(str, _coefficients(instance["roots"])))
