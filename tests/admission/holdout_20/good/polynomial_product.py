"""Multiply two polynomials; the product is tested at points drawn from a seeded generator."""
import random
import re

RESYN = {"profile": "standard", "family": "algebra", "tags": ["expressions"]}


def generate(rng, difficulty):
    deg = 2 + difficulty // 2
    draw = lambda: [rng.randint(-9, 9) for _ in range(deg)] + [rng.randint(1, 9)]
    return {"a": draw(), "b": draw(), "seed": rng.randint(0, 10 ** 9)}


def observe(instance):
    return (
        "Coefficients of two polynomials, constant term first:\n"
        f"A: {' '.join(map(str, instance['a']))}\nB: {' '.join(map(str, instance['b']))}\n"
        f"Give all {len(instance['a']) + len(instance['b']) - 1} coefficients of A*B, constant term first, "
        "separated by blanks, zeros included."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def _at(coeffs, x, p):
    value = 0
    for c in reversed(coeffs):
        value = (value * x + c) % p
    return value


def verify(instance, answer):
    got = _ints(answer)
    a, b = instance["a"], instance["b"]
    if got is None or len(got) != len(a) + len(b) - 1:
        return False
    p = 2 ** 61 - 1
    rng = random.Random(instance["seed"])
    for _ in range(8):
        x = rng.randrange(p)
        if _at(a, x, p) * _at(b, x, p) % p != _at(got, x, p):
            return False
    return True


def reference_answer(instance):
    out = [0] * (len(instance["a"]) + len(instance["b"]) - 1)
    for i, x in enumerate(instance["a"]):
        for j, y in enumerate(instance["b"]):
            out[i + j] += x * y
    return " ".join(map(str, out))
