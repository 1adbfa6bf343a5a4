"""Exact probabilities for drawing from an urn."""
import re
from fractions import Fraction
from math import comb

RESYN = {"profile": "standard", "family": "probability", "tags": ["mathematics", "combinatorics"]}


def generate(rng, difficulty):
    red, blue = rng.randrange(6, 20 + difficulty), rng.randrange(6, 20 + 2 * difficulty)
    green = rng.randrange(5, 19 + difficulty)
    draws = rng.randrange(4, 5 + difficulty)
    return {"red": red, "blue": blue, "green": green, "draws": draws, "want": rng.randrange(2, 4)}


def _prob(inst):
    others = inst["blue"] + inst["green"]
    total = inst["red"] + others
    ways = comb(inst["red"], inst["want"]) * comb(others, inst["draws"] - inst["want"])
    return Fraction(ways, comb(total, inst["draws"]))


def observe(instance):
    return (f"An urn holds {instance['red']} red, {instance['blue']} blue and {instance['green']} green balls. "
            f"{instance['draws']} balls are drawn without replacement. What is the probability that exactly "
            f"{instance['want']} of them are red? Answer with a fraction a/b (it need not be reduced).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,30})\s*/\s*([0-9]{1,30})", answer.strip())
    if not match:
        return False
    try:
        value = Fraction(int(match.group(1)), int(match.group(2)))
    except ValueError:
        return False
    return value == _prob(instance)


def reference_answer(instance):
    p = _prob(instance)
    return f"{p.numerator}/{p.denominator}"
