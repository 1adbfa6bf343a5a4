"""Simulate a growing population with a harvest."""
import re

RESYN = {"profile": "standard", "family": "simulation", "tags": ["arithmetic"]}


def _simulate(instance):
    size = instance["start"]
    for hour in range(1, instance["hours"] + 1):
        size = size * instance["num"] // instance["den"]
        if hour % instance["every"] == 0:
            size = max(1, size - instance["harvest"])
    return size


def generate(rng, difficulty):
    den = rng.choice([3, 4, 5, 7])
    return {
        "start": rng.randint(150, 300),
        "num": den + rng.randint(1, den - 1),
        "den": den,
        "hours": rng.randint(3 + difficulty, 6 + 2 * difficulty),
        "every": rng.randint(2, 4),
        "harvest": rng.randint(8, 30),
    }


def observe(instance):
    return (
        f"A culture starts with {instance['start']} bacteria. In each hour the number is multiplied by "
        f"{instance['num']}/{instance['den']} and rounded down. At the end of every hour whose number is a multiple of "
        f"{instance['every']}, {instance['harvest']} bacteria are taken out, but at least one is always left. "
        f"How many are there after {instance['hours']} hours? Answer with the number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,30}", text):
        return False
    return int(text) == _simulate(instance)


def reference_answer(instance):
    return f"{_simulate(instance):,}"
