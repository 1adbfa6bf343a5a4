"""Exact probabilities of draws from an urn; every way to write the number exactly is accepted."""

import re
from fractions import Fraction
from math import comb

RESYN = {"description": "Draws from an urn", "tags": ["probability", "combinatorics"]}

COLOURS = ["red", "white", "black", "green"]
NUMBER = re.compile(r"([0-9]{1,60})/([0-9]{1,60})|[0-9]{1,3}\.[0-9]{1,80}|[01]")


def probability(instance):
    """All draws are equally likely; independent rounds multiply."""
    total = Fraction(1)
    size = sum(instance["urn"].values())
    for wanted in instance["rounds"]:
        ways = 1
        for colour, count in wanted.items():
            ways *= comb(instance["urn"][colour], count)
        total *= Fraction(ways, comb(size, sum(wanted.values())))
    return total


def generate(rng, difficulty):
    colours = COLOURS[: 2 + difficulty // 4]
    while True:
        urn = {colour: rng.randint(4, 13 + difficulty) for colour in colours}
        rounds = [{colour: rng.randint(1, 3) for colour in colours} for _ in range(1 + (difficulty + 2) // 3)]
        instance = {"urn": urn, "rounds": rounds}
        if 20 < probability(instance).denominator < 10**45:
            return instance


def observe(instance):
    urn = ", ".join(f"{count} {colour}" for colour, count in instance["urn"].items())
    rounds = []
    for number, wanted in enumerate(instance["rounds"], 1):
        exactly = ", ".join(f"{count} {colour}" for colour, count in wanted.items())
        rounds.append(f"Round {number}: {sum(wanted.values())} balls are drawn at once; wanted are exactly {exactly}.")
    return (
        f"An urn holds these balls: {urn}. After each round all balls are put back.\n" + "\n".join(rounds)
        + "\nWhat is the probability that every round gives what is wanted? Answer with the exact value as a fraction such as 3/7 (not "
        "necessarily in lowest terms) or, if it ends, as a decimal number."
    )


def verify(instance, answer):
    text = "".join(answer.split()) if len(answer) < 300 else ""
    match = NUMBER.fullmatch(text)
    if not match:
        return False
    if match[1]:
        top, bottom = int(match[1]), int(match[2])
        return bottom > 0 and Fraction(top, bottom) == probability(instance)
    return Fraction(text) == probability(instance)


def reference_answer(instance):
    return str(probability(instance))
