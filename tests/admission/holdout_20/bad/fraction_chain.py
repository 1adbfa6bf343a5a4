"""Evaluate a continued fraction."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "arithmetic", "tags": ["fractions"]}


def _value(terms):
    value = Fraction(terms[-1])
    for t in reversed(terms[:-1]):
        value = t + 1 / value
    return value


def generate(rng, difficulty):
    length = 3 + difficulty // 2
    terms = [rng.randint(1, 6 + difficulty) for _ in range(length)]
    terms.append(rng.randint(2, 9))
    return {"terms": terms}


def observe(instance):
    terms = instance["terms"]
    text = " + 1/(".join(map(str, terms)) + ")" * (len(terms) - 1)
    return (
        f"What is the value of {text} ?\n"
        "Answer with a fraction a/b of two positive whole numbers. It need not be in lowest terms."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,40}/[0-9]{1,40}", text):
        return False
    try:
        value = Fraction(text)
    except ValueError:
        return False
    return value == _value(instance["terms"])


def reference_answer(instance):
    value = _value(instance["terms"])
    return f"{value.numerator}/{value.denominator}"
