"""Least common multiple."""

import math

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return [rng.randrange(4, 20 * difficulty) for _ in range(2 + difficulty // 3)]


def observe(instance):
    return f"What is the least common multiple of {', '.join(map(str, instance))}?"


def verify(instance, answer):
    return int(answer) == math.lcm(*instance)


def reference_answer(instance):
    return str(math.lcm(*instance))
