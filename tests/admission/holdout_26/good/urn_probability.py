"""Exact probability of a draw without replacement."""
import re
from fractions import Fraction
from math import comb

RESYN = {"profile": "standard", "family": "probability", "tags": ["hypergeometric", "fractions"]}


COLOURS = ["red", "blue", "green", "white", "black"]


def chance(instance):
    ways = 1
    for (colour, there), wanted in zip(instance["urn"], instance["draw"]):
        ways *= comb(there, wanted)
    return Fraction(ways, comb(sum(there for _, there in instance["urn"]), sum(instance["draw"])))


def generate(rng, difficulty):
    colours = COLOURS[:3 + difficulty // 4]
    while True:
        urn = [(colour, rng.randint(4, 10 + 3 * difficulty)) for colour in colours]
        draw = [rng.randint(1, 2 + difficulty // 5) for _ in colours]
        instance = {"urn": urn, "draw": draw}
        p = chance(instance)
        if p.denominator > 50 and p.denominator < 10 ** 14:
            return instance


def observe(instance):
    urn = ", ".join(f"{there} {colour}" for colour, there in instance["urn"])
    wanted = ", ".join(f"{k} {colour}" for (colour, _), k in zip(instance["urn"], instance["draw"]))
    return (
        f"An urn holds these balls: {urn}. {sum(instance['draw'])} balls are drawn without replacement. What is the "
        f"probability of drawing exactly these: {wanted}?\n"
        "Reply with an exact fraction a/b of whole numbers, each of at most 15 digits. It need not be in "
        "lowest terms. Decimals are not accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"([0-9]{1,15}) ?/ ?([0-9]{1,15})", answer.strip())
    if match is None:
        return False
    top, bottom = int(match.group(1)), int(match.group(2))
    return bottom != 0 and Fraction(top, bottom) == chance(instance)


def reference_answer(instance):
    p = chance(instance)
    return f"{p.numerator}/{p.denominator}"
