"""Write a program for a counter machine that reaches a number."""

import re

OPS = {"inc": lambda v: v + 1, "dbl": lambda v: 2 * v, "sqr": lambda v: v * v, "dec": lambda v: v - 1}


def generate(rng, difficulty):
    while True:
        ops = [rng.choice(list(OPS)) for _ in range(3 + difficulty)]
        start = value = rng.randint(1, 9)
        for op in ops:
            value = OPS[op](value)
        if 10 < value < 10**6:
            return {"start": start, "target": value, "program": ops}


def observe(instance):
    return (
        f"A machine holds {instance['start']}. Its operations: inc adds 1, dec subtracts 1, dbl doubles, sqr squares. "
        f"Write operations after which it holds {instance['target']}, at most 60. Shorter programs "
        "than ours score better.\nAnswer with the operations separated by spaces."
    )


def verify(instance, answer):
    ops = re.findall(r"\S+", answer.lower())
    if not 1 <= len(ops) <= 60 or not set(ops) <= set(OPS):
        return 0.0
    value = instance["start"]
    for op in ops:
        value = OPS[op](value)
        if abs(value) > 10**9:
            return 0.0
    if value != instance["target"]:
        # Closeness, so that early training has a signal.
        return 0.3 * (1 - abs(value - instance["target"]) / instance["target"])
    return min(1.0, 0.5 + 0.5 * len(instance["program"]) / len(ops))


def reference_answer(instance):
    return " ".join(instance["program"])
