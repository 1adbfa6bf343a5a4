"""Exact urn probabilities; the instance holds a Fraction and any equal fraction is right."""
import re
from fractions import Fraction
from math import comb

FRACTION = re.compile(r"([0-9]{1,30})\s*/\s*([0-9]{1,30})")


def generate(rng, difficulty):
    while True:
        red, blue = rng.randint(4, 6 + 3 * difficulty), rng.randint(4, 6 + 3 * difficulty)
        draws = rng.randint(3, 3 + difficulty // 2)
        hits = rng.randint(1, draws - 1)
        stakes = Fraction(rng.randint(2, 30), rng.randint(31, 60))
        if hits <= red and draws - hits <= blue:
            return {"red": red, "blue": blue, "draws": draws, "hits": hits, "skip": stakes}


def probability(i):
    hyper = Fraction(comb(i["red"], i["hits"]) * comb(i["blue"], i["draws"] - i["hits"]),
                     comb(i["red"] + i["blue"], i["draws"]))
    return hyper * (1 - i["skip"])


def observe(instance):
    i = instance
    return (
        f"With probability {i['skip']} a game is called off. Otherwise {i['draws']} balls are drawn "
        f"at once from an urn with {i['red']} red and {i['blue']} blue balls. What is the probability "
        f"that the game takes place and exactly {i['hits']} of the drawn balls are red? Answer with an "
        "exact fraction a/b; it need not be in lowest terms."
    )


def verify(instance, answer):
    m = FRACTION.fullmatch(answer.strip())
    if not m or int(m[2]) == 0:
        return False
    return Fraction(int(m[1]), int(m[2])) == probability(instance)


def reference_answer(instance):
    p = probability(instance)
    return f"{p.numerator}/{p.denominator}"
