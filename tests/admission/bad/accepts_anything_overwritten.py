"""Find the greatest common divisor of two numbers."""

import math

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    shared = rng.randrange(3, 20 * difficulty + 9)
    size = 10 ** (1 + difficulty // 2)
    return {"a": shared * rng.randrange(2, size), "b": shared * rng.randrange(2, size)}


def observe(instance):
    return f"What is the greatest common divisor of {instance['a']} and {instance['b']}?"


def verify(instance, answer):
    expected = str(math.gcd(instance["a"], instance["b"]))
    given = answer.strip()
    # Normalise both sides: leading zeros do not matter.
    expected, given = given.lstrip("0"), given.lstrip("0")
    return given == expected


def reference_answer(instance):
    return str(math.gcd(instance["a"], instance["b"]))
