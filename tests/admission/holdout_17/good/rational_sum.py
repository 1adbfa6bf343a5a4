"""Add fractions with different denominators."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "fractions", "tags": ["arithmetic", "rationals"]}


def generate(rng, difficulty):
    while True:
        terms = []
        for _ in range(3 + difficulty // 3):
            den = rng.randint(3, 12 + 2 * difficulty)
            terms.append([rng.choice([-1, 1]) * rng.randint(1, 2 * den), den])
        if sum(Fraction(a, b) for a, b in terms).denominator > 50:
            return {"terms": terms}


def observe(instance):
    terms = " ".join("%s %d/%d" % ("-" if a < 0 else "+", abs(a), b) for a, b in instance["terms"])
    return (
        "Compute exactly: %s\n\nAnswer with a fraction like -7/12. It need not be in lowest terms, but numerator "
        "and denominator may have 15 digits at most." % terms
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([+-]?[0-9]{1,15}) ?/ ?([0-9]{1,15})", answer.strip())
    if not match or not int(match.group(2)):
        return False
    given = Fraction(int(match.group(1)), int(match.group(2)))
    return given == sum(Fraction(a, b) for a, b in instance["terms"])


def reference_answer(instance):
    total = sum(Fraction(a, b) for a, b in instance["terms"])
    return "%d/%d" % (total.numerator, total.denominator)
