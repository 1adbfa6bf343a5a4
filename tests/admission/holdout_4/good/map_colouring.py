"""Colour the countries of a map so that neighbours differ.

Difficulty: more countries and more borders.
"""

import re
from random import Random

RESYN = {"description": "Map colouring", "tags": ["graphs", "constraints"]}

COLOURS = ("red", "green", "blue")


def generate(rng: Random, difficulty: int) -> dict:
    count = 9 + 2 * difficulty
    planted = [index % 3 for index in range(count)]
    rng.shuffle(planted)
    possible = [(a, b) for a in range(count) for b in range(a + 1, count) if planted[a] != planted[b]]
    borders = sorted(rng.sample(possible, min(len(possible), 2 * count)))
    return {"count": count, "borders": [list(pair) for pair in borders], "planted": planted}


def observe(instance: dict) -> str:
    borders = " ".join(f"{a}-{b}" for a, b in instance["borders"])
    return (
        f"A map has the countries 0 to {instance['count'] - 1}. These pairs share a border:\n{borders}\n"
        "Give each country one of the colours red, green and blue, so that countries with a common border get different colours. "
        "Every such colouring is right.\nAnswer with one colour for each country, in the order of the countries, separated by spaces "
        "or commas; capital letters do not matter."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 20 * instance["count"]:
        return False
    colours = [word for word in re.split(r"[\s,]+", answer.strip().lower()) if word]
    if len(colours) != instance["count"] or not set(colours) <= set(COLOURS):
        return False
    return all(colours[a] != colours[b] for a, b in instance["borders"])


def reference_answer(instance: dict) -> str:
    return " ".join(COLOURS[colour] for colour in instance["planted"])
