"""Sum of fractions as an exact value."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "fractions", "tags": ["mathematics", "arithmetic"]}


def generate(rng, difficulty):
    terms = []
    for _ in range(3 + difficulty // 2):
        terms.append([rng.choice([-1, 1]) * rng.randrange(1, 12 + 3 * difficulty), rng.randrange(7, 20 + 4 * difficulty)])
    return {"terms": terms, "factor": Fraction(rng.randrange(2, 9), rng.choice([11, 13, 17]))}


def _value(instance):
    return sum((Fraction(a, b) for a, b in instance["terms"]), Fraction(0)) * instance["factor"]


def observe(instance):
    terms = " + ".join(f"({a}/{b})" for a, b in instance["terms"])
    f = instance["factor"]
    return (f"Compute ({f.numerator}/{f.denominator}) * ({terms}). Answer as a fraction a/b with integers of at most "
            "40 digits; it need not be in lowest terms, and the sign goes first.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    match = re.fullmatch(r"(-?[0-9]{1,40}) ?/ ?([0-9]{1,40})", answer.strip())
    if not match or int(match.group(2)) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2))) == _value(instance)


def reference_answer(instance):
    v = _value(instance)
    return f"{v.numerator}/{v.denominator}"
