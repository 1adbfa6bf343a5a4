"""Expand a product of linear factors; any order of the terms will do.

The check compares values at points drawn by a generator with a fixed seed; there are more points than the degree of
any answer that can be parsed, so the verdict is exact.
"""
import random
import re

TERM = re.compile(r"([+-])([0-9]{1,12})?(?:\*?(x)(?:\^([0-9]{1,2}))?)?")


def generate(rng, difficulty):
    factors = []
    for _ in range(2 + difficulty // 2):
        factors.append([rng.randint(1, 2 + difficulty), rng.choice([-1, 1]) * rng.randint(1, 9)])
    return {"factors": factors}


def observe(instance):
    product = "".join(f"({a}x {'+' if b > 0 else '-'} {abs(b)})" for a, b in instance["factors"])
    return (f"Multiply out: {product}\nAnswer with a sum of terms in x, like `3x^2 - 5x + 7`, without parentheses; the "
            "terms may stand in any order.")


def coefficients(factors):
    poly = [1]
    for a, b in factors:
        new = [0] * (len(poly) + 1)
        for i, c in enumerate(poly):
            new[i] += b * c
            new[i + 1] += a * c
        poly = new
    return poly


def reference_answer(instance):
    poly = coefficients(instance["factors"])
    parts = [f"{'-' if c < 0 else '+'} {abs(c)}x^{i}" for i, c in reversed(list(enumerate(poly))) if c]
    return " ".join(parts)


def parse(text):
    """[(coefficient, exponent), ...] or None."""
    text = "".join(text.split()).replace("**", "^")
    if not text or len(text) > 400:
        return None
    if text[0] not in "+-":
        text = "+" + text
    terms, at = [], 0
    while at < len(text):
        m = TERM.match(text, at)
        if not m or (m[2] is None and m[3] is None):
            return None
        power = 0 if m[3] is None else 1 if m[4] is None else int(m[4])
        terms.append(((-1 if m[1] == "-" else 1) * int(m[2] or 1), power))
        at = m.end()
    return terms


def verify(instance, answer):
    terms = parse(answer[:2000])
    if terms is None:
        return False
    points = random.Random(2024).sample(range(-500, 500), 120)     # degree at most 99
    for x in points:
        want = 1
        for a, b in instance["factors"]:
            want *= a * x + b
        if sum(c * x ** e for c, e in terms) != want:
            return False
    return True
