"""Probability of drawing certain balls."""

import re
from fractions import Fraction

RESYN = {"tags": ["probability"]}


def generate(rng, difficulty):
    return [
        Fraction(
            rng.randrange(1, 9 * difficulty), rng.randrange(9 * difficulty, 18 * difficulty + 1)
        )
        for _ in range(2 + difficulty // 3)
    ]


def _both(instance):
    chance = Fraction(1)
    for each in instance:
        chance *= each
    return chance


def observe(instance):
    chances = ", ".join(map(str, instance))
    return f"Independent events have the probabilities {chances}. What is the probability that all of them happen? Answer with a fraction a/b."


def verify(instance, answer):
    found = re.fullmatch(r"\s*([0-9]{1,40})\s*/\s*([0-9]{1,40})\s*", answer)
    if not found or int(found[2]) == 0:
        return Fraction(0)
    return Fraction(Fraction(int(found[1]), int(found[2])) == _both(instance))


def reference_answer(instance):
    chance = _both(instance)
    return f"{chance.numerator}/{chance.denominator}"
