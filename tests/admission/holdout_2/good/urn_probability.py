"""Probability with a stated tolerance; the instance holds fractions."""

import re
from fractions import Fraction
from math import comb

RESYN = {"description": "Hypergeometric probabilities", "tags": ["probability", "tolerance"]}

DECIMAL = re.compile(r"[0-9]{0,3}\.[0-9]{1,20}|[0-9]{1,3}")
RATIO = re.compile(r"([0-9]{1,30}) */ *([0-9]{1,30})")


def _chance(urn):
    red, blue, drawn, low = urn["red"], urn["blue"], urn["drawn"], urn["low"]
    good = sum(comb(red, k) * comb(blue, drawn - k) for k in range(low, drawn + 1))
    return Fraction(good, comb(red + blue, drawn))


def generate(rng, difficulty):
    while True:
        urns, total = [], Fraction(0)
        for _ in range(1 + (difficulty + 2) // 3):
            red, blue = rng.randint(4, 6 + 2 * difficulty), rng.randint(4, 6 + 2 * difficulty)
            drawn = rng.randint(2, 2 + (difficulty + 1) // 2)
            urns.append({"red": red, "blue": blue, "drawn": drawn, "low": rng.randint(1, drawn)})
        weights = [rng.randint(1, 5 + difficulty) for _ in urns]
        weights = [Fraction(w, sum(weights)) for w in weights]
        total = sum(w * _chance(u) for w, u in zip(weights, urns))
        if Fraction(1, 25) < total < Fraction(24, 25) and total.denominator > 20:
            return {"urns": urns, "weights": weights}


def exact(instance):
    return sum(w * _chance(u) for w, u in zip(instance["weights"], instance["urns"]))


def observe(instance):
    rows = "\n".join(
        f"urn {i} (chosen with probability {w}): {u['red']} red and {u['blue']} blue balls; {u['drawn']} are drawn "
        f"without putting back, and the aim is at least {u['low']} red"
        for i, (u, w) in enumerate(zip(instance["urns"], instance["weights"]), 1)
    )
    return (
        f"One urn is chosen at random, and balls are drawn from it:\n{rows}\n"
        "How probable is it that the aim of the chosen urn is reached? Answer with a fraction like 3/7 or a "
        "decimal number like 0.42857; it may differ from the exact value by at most 0.00001."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 80:
        return False
    ratio = RATIO.fullmatch(text)
    if ratio:
        try:
            value = Fraction(int(ratio.group(1)), int(ratio.group(2)))
        except ZeroDivisionError:
            return False
    elif DECIMAL.fullmatch(text):
        value = Fraction(text)
    else:
        return False
    return abs(value - exact(instance)) <= Fraction(1, 100000)


def reference_answer(instance):
    return str(exact(instance))
