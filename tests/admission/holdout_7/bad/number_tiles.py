"""Lay two numbers with the digit tiles in the rack so that they add up to the target."""
from collections import Counter
import re

RESYN = {"description": "Two numbers from digit tiles", "tags": ["arithmetic", "puzzle"]}


def generate(rng, difficulty):
    size = 2 + difficulty // 2
    first = "".join(rng.choice("123456789") for _ in range(size))
    second = "".join(rng.choice("123456789") for _ in range(size + difficulty % 2))
    # a few tiles too many
    spare = rng.choices("123456789", k=1 + difficulty // 3)
    return {
        "tiles": Counter(sorted(first + second + "".join(spare))),
        "target": int(first) + int(second),
        "solution": [first, second],
    }


def observe(instance):
    rack = " ".join(" ".join(digit * n) for digit, n in sorted(instance["tiles"].items()))
    return (
        f"Digit tiles: {rack}\n"
        f"Use some of the tiles, each at most once, to lay two numbers with the sum {instance['target']}. "
        "Answer in the form 12 + 345."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,12})\s*\+\s*([0-9]{1,12})\s*", answer)
    if match is None:
        return False
    first, second = match.groups()
    for digit, used in Counter(first + second).items():
        if used > instance["tiles"][digit]:
            return False
    return int(first) + int(second) == instance["target"]


def reference_answer(instance):
    return " + ".join(instance["solution"])
