"""Smallest number with given remainders."""
import random
import re
from math import prod

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["crt", "modular"]}

PRIMES = [5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43]


def generate(rng, difficulty):
    # a stable stream per level keeps the data set reproducible
    stream = random.Random(f"crt-{difficulty}")
    count = 3 + difficulty // 3
    moduli = sorted(stream.sample(PRIMES, count))
    x = stream.randrange(prod(moduli) // 2, prod(moduli))
    return {"moduli": moduli, "remainders": [x % m for m in moduli], "x": x}


def observe(instance):
    clues = "; ".join(f"remainder {r} when divided by {m}"
                      for m, r in zip(instance["moduli"], instance["remainders"]))
    return (
        f"Find the smallest non-negative integer that leaves: {clues}.\n"
        "Reply with the number only, in decimal digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,25}", text):
        return False
    return int(text) == instance["x"]
