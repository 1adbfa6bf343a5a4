"""Determinant of a matrix of two rows."""

import re

RESYN = {"tags": ["algebra"]}


def generate(rng, difficulty):
    limit = 5 * 4**difficulty
    return [[rng.randrange(-limit, limit) for _ in range(2)] for _ in range(2)]


def _determinant(instance):
    (a, b), (c, d) = instance
    return a * d - b * c


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance)
    return f"What is the determinant of this matrix?\n{rows}"


def verify(instance, answer):
    found = re.search(r"\d{1,30}", answer)
    return found is not None and int(found.group()) == abs(_determinant(instance))


def reference_answer(instance):
    return str(_determinant(instance))
