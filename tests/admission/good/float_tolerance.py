"""Distance of two points in space."""

import math

RESYN = {"tags": ["geometry"]}


def generate(rng, difficulty):
    limit = 10 * difficulty
    return [[rng.randrange(-limit, limit + 1) for _ in range(2 + difficulty)] for _ in range(2)]


def observe(instance):
    return (
        f"What is the Euclidean distance of the points {tuple(instance[0])} and {tuple(instance[1])}? "
        "Give at least 7 decimals."
    )


def verify(instance, answer):
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    return math.isfinite(value) and abs(value - math.dist(*instance)) <= 1e-6


def reference_answer(instance):
    return f"{math.dist(*instance):.9f}"
