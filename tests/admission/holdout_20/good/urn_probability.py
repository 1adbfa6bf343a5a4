"""Chance of a colour split when drawing from an urn without replacement."""
import re
from fractions import Fraction
from math import comb

RESYN = {"profile": "standard", "family": "probability", "tags": ["counting"]}


def generate(rng, difficulty):
    red = rng.randint(5, 9 + 3 * difficulty)
    blue = rng.randint(5, 9 + 3 * difficulty)
    draw = rng.randint(3, 4 + difficulty // 3)
    want = rng.randint(1, draw - 1)
    return {"red": red, "blue": blue, "draw": draw, "want": want}


def observe(instance):
    return (
        f"An urn holds {instance['red']} red and {instance['blue']} blue balls. {instance['draw']} balls are drawn "
        f"without putting back. What is the probability that exactly {instance['want']} of them are red? Answer with "
        "a fraction a/b of two whole numbers; it need not be in lowest terms."
    )


def _solve(i):
    hits = comb(i["red"], i["want"]) * comb(i["blue"], i["draw"] - i["want"])
    return Fraction(hits, comb(i["red"] + i["blue"], i["draw"]))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    m = re.fullmatch(r"([0-9]{1,30}) ?/ ?([0-9]{1,30})", answer.strip())
    if m is None or int(m.group(2)) == 0:
        return False
    return Fraction(int(m.group(1)), int(m.group(2))) == _solve(instance)
