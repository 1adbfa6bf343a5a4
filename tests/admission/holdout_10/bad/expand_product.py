"""Expand a product of linear factors; answers are compared at random points."""
import random
import re

RESYN = {"tags": ["algebra"], "description": "expand brackets"}


def generate(rng, difficulty):
    return {"factors": [[rng.randint(1, 1 + difficulty), rng.randint(-9, 9)] for _ in range(2 + difficulty // 3)]}


def observe(instance):
    product = "".join(f"({a}x {'+' if b >= 0 else '-'} {abs(b)})" for a, b in instance["factors"])
    return (
        f"Expand {product}. Answer with the coefficients from the highest power of x down to the constant, "
        "separated by spaces, zeros too."
    )


def value(coefficients, x):
    total = 0
    for c in coefficients:
        total = total * x + c
    return total


def verify(instance, answer):
    words = answer.split() if len(answer) <= 300 else []
    if len(words) != len(instance["factors"]) + 1:
        return False
    if not all(re.fullmatch(r"-?[0-9]{1,9}", w) for w in words):
        return False
    given = [int(w) for w in words]
    for _ in range(2):
        x = random.randint(-2, 2)
        right = 1
        for a, b in instance["factors"]:
            right *= a * x + b
        if value(given, x) != right:
            return False
    return True


def reference_answer(instance):
    out = [1]
    for a, b in instance["factors"]:
        nxt = [c * a for c in out] + [0]
        for i, c in enumerate(out):
            nxt[i + 1] += c * b
        out = nxt
    return " ".join(map(str, out))
