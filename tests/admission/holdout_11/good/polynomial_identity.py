"""Expand a product of linear factors."""
import random
import re

PRIME = 2_147_483_647


def generate(rng, difficulty):
    return {"factors": [[rng.choice([1, 1, 2, 3]), rng.choice([-9, -7, -5, -4, -3, -2, 2, 3, 5, 8])] for _ in range(1 + difficulty)]}


def expand(factors):
    poly = [1]
    for a, b in factors:
        out = [0] * (len(poly) + 1)
        for k, c in enumerate(poly):
            out[k] += b * c
            out[k + 1] += a * c
        poly = out
    return poly[::-1]


def observe(instance):
    product = "".join(f"({a}x{b:+d})" if a > 1 else f"(x{b:+d})" for a, b in instance["factors"])
    return (
        f"Expand {product}. Answer with the coefficients from the highest power down to the constant, separated by spaces "
        "(zeros included)."
    )


def verify(instance, answer):
    words = answer.split()
    factors = instance["factors"]
    if len(words) != len(factors) + 1 or not all(re.fullmatch("[+-]?[0-9]{1,15}", w) for w in words):
        return False
    given = [int(w) for w in words]
    # a quick refusal first: compare at fixed pseudo-random points (the seed is constant)
    points = random.Random(20)
    for _ in range(3):
        x = points.randrange(PRIME)
        left = right = 0
        for c in given:
            left = (left * x + c) % PRIME
        right = 1
        for a, b in factors:
            right = right * (a * x + b) % PRIME
        if left != right:
            return False
    return given == expand(factors)


def reference_answer(instance):
    return " ".join(map(str, expand(instance["factors"])))
