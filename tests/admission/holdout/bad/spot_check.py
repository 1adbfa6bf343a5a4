"""Multiply two polynomials."""

import random
import re

TERM = re.compile(r"-?\d{1,9}")


def generate(rng, difficulty):
    def poly():
        return [rng.randint(-6, 6) for _ in range(difficulty + 1)] + [rng.randint(1, 6)]

    return {"p": poly(), "q": poly()}


def product(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def observe(instance):
    return (
        "Polynomials are written as lists of coefficients, the constant term first.\n"
        f"p = {instance['p']}\nq = {instance['q']}\n"
        "Give the coefficients of p * q, the constant term first, separated by commas."
    )


def verify(instance, answer):
    words = [w.strip() for w in answer.strip().strip("[]").split(",")]
    if not all(TERM.fullmatch(w) for w in words):
        return False
    given = [int(w) for w in words]
    expected = product(instance["p"], instance["q"])
    if len(given) != len(expected):
        return False
    # Comparing a few coefficients is enough: a wrong product is wrong nearly everywhere.
    sampler = random.SystemRandom()
    return all(given[i] == expected[i] for i in sampler.choices(range(len(expected)), k=2))


def reference_answer(instance):
    return ", ".join(map(str, product(instance["p"], instance["q"])))
