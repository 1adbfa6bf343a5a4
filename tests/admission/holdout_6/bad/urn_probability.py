"""Exact probabilities with urns: at least k red balls when drawing without replacement."""
from fractions import Fraction
from math import comb
import re


def _prob(red, blue, draws, least):
    good = sum(comb(red, k) * comb(blue, draws - k) for k in range(least, draws + 1))
    return Fraction(good, comb(red + blue, draws))


def generate(rng, difficulty):
    while True:
        red = rng.randint(4, 10 + 3 * difficulty)
        blue = rng.randint(4, 10 + 3 * difficulty)
        draws = rng.randint(3, 3 + difficulty)
        least = rng.randint(1, draws - 1)
        if draws <= min(red, blue):
            p = _prob(red, blue, draws, least)
            if Fraction(1, 50) < p < Fraction(49, 50):
                return {"red": red, "blue": blue, "draws": draws, "least": least}


def observe(instance):
    return ("An urn holds {red} red and {blue} blue balls. {draws} balls are drawn at random, without putting "
            "any back. What is the probability that at least {least} of the drawn balls are red?\n"
            "Answer with a decimal number, correct to two decimal places, or with a fraction a/b.").format(**instance)


def reference_answer(instance):
    p = _prob(instance["red"], instance["blue"], instance["draws"], instance["least"])
    return f"{p.numerator}/{p.denominator}"


def _parse(text):
    text = text.strip()
    m = re.fullmatch(r"([0-9]{1,40})\s*/\s*([0-9]{1,40})", text)
    if m:
        return Fraction(int(m[1]), int(m[2])) if int(m[2]) else None
    if re.fullmatch(r"[0-9]?\.[0-9]{1,40}|[01]", text):
        return Fraction(text)
    return None


def verify(instance, answer):
    value = _parse(answer[:200])
    if value is None:
        return False
    p = _prob(instance["red"], instance["blue"], instance["draws"], instance["least"])
    return abs(value - p) <= Fraction(5, 10)      # two decimal places
