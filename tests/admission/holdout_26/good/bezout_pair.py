"""Coefficients of Bezout's identity."""
import re
from math import gcd

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["gcd", "diophantine"]}


def extended(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return x0, y0


def generate(rng, difficulty):
    top = 300 * 3 ** difficulty
    while True:
        a, b = rng.randint(top // 3, top), rng.randint(top // 3, top)
        x, y = extended(a, b)
        if a != b and min(abs(x), abs(y)) > 8:
            return {"a": a, "b": b}


def observe(instance):
    a, b = instance["a"], instance["b"]
    return (
        f"Find integers x and y with {a}*x + {b}*y = gcd({a}, {b}).\n"
        "There are infinitely many pairs; any pair is accepted whose numbers have at most 20 digits.\n"
        "Reply with x and y, separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\s*(-?[0-9]{1,20})\s+(-?[0-9]{1,20})\s*", answer[:200])
    if match is None or len(answer) > 200:
        return False
    a, b = instance["a"], instance["b"]
    return a * int(match.group(1)) + b * int(match.group(2)) == gcd(a, b)


def reference_answer(instance):
    x, y = extended(instance["a"], instance["b"])
    return f"{x} {y}"
