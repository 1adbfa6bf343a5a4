"""Exact sums of fractions."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    terms = [Fraction(rng.randint(1, 20 + 5 * difficulty), rng.choice([7, 9, 11, 13, 16, 17, 19, 23]))
             * rng.choice([1, 1, -1]) for _ in range(3 + difficulty)]
    return {"terms": terms}


def observe(instance):
    terms = " + ".join(f"({t.numerator}/{t.denominator})" for t in instance["terms"])
    return (f"Compute exactly: {terms}\nAnswer as p/q with integers p and q > 0 of at most 30 digits, or as "
            "an integer p. The fraction need not be in lowest terms.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\s*(-?[0-9]{1,30})(?:\s*/\s*([0-9]{1,30}))?\s*", answer[:300])
    if not match or len(answer) > 300:
        return False
    bottom = int(match.group(2) or 1)
    if bottom == 0:
        return False
    return Fraction(int(match.group(1)), bottom) == sum(instance["terms"], Fraction(0))


def reference_answer(instance):
    total = sum(instance["terms"], Fraction(0))
    return f"{total.numerator}/{total.denominator}"
