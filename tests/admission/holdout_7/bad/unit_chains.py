"""Convert between invented units, with the wording depending on the level."""
from fractions import Fraction
import re

RESYN = {"description": "Chains of unit conversions", "tags": ["units"]}

UNITS = ["blip", "glor", "wump", "zant", "fesk", "drin", "moop", "krell", "yarn", "tosk", "quib", "velp"]


def generate(rng, difficulty):
    units = rng.sample(UNITS, 2 + difficulty)
    rates = [[rng.randint(2, 9), rng.randint(2, 9)] for _ in units[1:]]
    return {"level": difficulty, "units": units, "rates": rates, "amount": rng.randint(11, 99)}


def result(instance):
    value = Fraction(instance["amount"])
    for a, b in instance["rates"]:
        value = value * b / a
    return value


def observe(instance):
    units, level = instance["units"], instance["level"]
    facts = [
        f"{a} {units[i]}s are {b} {units[i + 1]}s" for i, (a, b) in enumerate(instance["rates"])
    ]
    ask = f"how many {units[-1]}s are {instance['amount']} {units[0]}s? Answer with an exact fraction such as 17/23."
    if level <= 3:
        text = ". ".join(facts) + ". So " + ask
    elif level <= 6:
        text = "In a market of the north, " + ", ".join(facts) + ". There, " + ask
    elif level < 10:
        text = "Old tables say (from the last to the first):\n" + "\n".join(reversed(facts)) + "\nNow, " + ask
    else:
        text = ""
    return text


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,30})(?:\s*/\s*([0-9]{1,30}))?\s*", answer)
    if match is None:
        return False
    bottom = int(match.group(2) or 1)
    return bottom != 0 and Fraction(int(match.group(1)), bottom) == result(instance)


def reference_answer(instance):
    value = result(instance)
    return f"{value.numerator}/{value.denominator}"
