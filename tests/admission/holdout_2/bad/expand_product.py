"""Expand a product of linear factors."""

import random
import re

RESYN = {"description": "polynomial expansion", "tags": ["algebra"]}


def generate(rng, difficulty):
    limit = 3 + difficulty
    factors = []
    for _ in range(2 + difficulty // 2):
        a = rng.choice([n for n in range(-limit, limit + 1) if n])
        b = rng.choice([n for n in range(-limit, limit + 1) if n])
        factors.append([a, b])
    return {"factors": factors}


def observe(instance):
    product = "".join(f"({a}x {'+' if b > 0 else '-'} {abs(b)})" for a, b in instance["factors"])
    return (
        f"Expand: {product}\n"
        "Answer with the coefficients from the highest power of x down to the constant, separated by "
        "spaces, zeros included, for example `4 0 -7` for 4x^2 - 7."
    )


def _coefficients(text):
    words = text.split() if len(text) < 600 else []
    if not all(re.fullmatch(r"[+-]?[0-9]{1,18}", w) for w in words):
        return []
    return [int(w) for w in words]


def verify(instance, answer):
    given = _coefficients(answer)
    if len(given) != len(instance["factors"]) + 1:
        return False
    # Two polynomials that agree at random places are the same.
    for _ in range(2):
        x = random.randint(-2, 2)
        left = 0
        for c in given:
            left = left * x + c
        right = 1
        for a, b in instance["factors"]:
            right *= a * x + b
        if left != right:
            return False
    return True


def reference_answer(instance):
    result = [1]
    for a, b in instance["factors"]:
        result = [p + q for p, q in zip([a * c for c in result] + [0], [0] + [b * c for c in result])]
    return " ".join(map(str, result))
