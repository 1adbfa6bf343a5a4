"""Subtract a list of numbers from a larger one."""

import random

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    numbers = [rng.randrange(10, 100 * difficulty) for _ in range(2 + difficulty)]
    return {"start": rng.randrange(5000 * difficulty, 9000 * difficulty), "numbers": numbers}


def observe(instance):
    return f"Subtract all of {', '.join(map(str, instance['numbers']))} from {instance['start']}."


def verify(instance, answer):
    return answer.strip() == str(instance["start"] - sum(instance["numbers"]))


def reference_answer(instance):
    return str(instance["start"] - sum(instance["numbers"]))
