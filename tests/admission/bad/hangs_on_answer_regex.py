"""Multiples in a range."""

import re

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    start = rng.randrange(10 * difficulty, 100 * difficulty)
    return {"start": start, "stop": start + 30 * difficulty, "step": rng.randrange(6, 13)}


def _multiples(instance):
    step = instance["step"]
    return [n for n in range(instance["start"], instance["stop"]) if n % step == 0]


def observe(instance):
    return (
        f"List all multiples of {instance['step']} from {instance['start']} up to but without "
        f"{instance['stop']}, separated by commas or spaces."
    )


def verify(instance, answer):
    if not re.fullmatch(r"\s*(\d+[,\s]*)+\s*", answer) or len(answer) > 2000:
        return False
    return re.findall(r"\d+", answer) == [str(n) for n in _multiples(instance)]


def reference_answer(instance):
    return ", ".join(map(str, _multiples(instance)))
