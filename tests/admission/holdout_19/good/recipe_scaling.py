"""Scale a recipe; equal fractions in any spelling are accepted."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "recipe_scaling", "tags": ["cooking", "fractions"]}
ITEMS = ["flour", "sugar", "butter", "milk", "oats", "honey", "rice", "lentils", "cream", "yeast", "salt", "cocoa"]


def generate(rng, difficulty):
    items = rng.sample(ITEMS, 2 + difficulty)
    amounts = [Fraction(rng.randint(1, 20), rng.choice([2, 3, 4, 6, 8])) for _ in items]
    a, b = rng.sample(range(3, 24), 2)
    return {"items": items, "amounts": amounts, "serves": a, "guests": b}


def observe(instance):
    rows = "\n".join(f"- {n}: {x} cups" for n, x in zip(instance["items"], instance["amounts"]))
    return (
        f"A recipe for {instance['serves']} people needs:\n{rows}\nScale it to {instance['guests']} people. "
        "Give the amounts in the order of the list, separated by semicolons, exactly: as a whole number (3), "
        "a fraction (7/2, which need not be in lowest terms) or a mixed number (3 1/2)."
    )


def _parse(text):
    match = re.fullmatch(r"(?:([0-9]{1,6})\s+)?([0-9]{1,6})(?:/([0-9]{1,6}))?", text.strip())
    if not match:
        return None
    whole, top, bottom = match.groups()
    if bottom is None:
        return None if whole else Fraction(int(top))
    if int(bottom) == 0:
        return None
    return Fraction(int(whole or 0)) + Fraction(int(top), int(bottom))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000 or not answer.isascii():
        return False
    values = [_parse(part) for part in answer.split(";")]
    factor = Fraction(instance["guests"], instance["serves"])
    return values == [x * factor for x in instance["amounts"]]


def reference_answer(instance):
    factor = Fraction(instance["guests"], instance["serves"])
    return "; ".join(str(x * factor) for x in instance["amounts"])
