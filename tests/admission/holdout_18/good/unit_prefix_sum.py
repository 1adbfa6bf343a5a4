"""Units: add lengths given with different prefixes."""
import re
from fractions import Fraction

POWER = {"nm": -9, "um": -6, "mm": -3, "cm": -2, "m": 0, "km": 3}
FORM = re.compile(r"(\d{1,30})(?:\.(\d{1,30}))?(?:e([+-]?\d{1,2}))? (nm|um|mm|cm|m|km)", re.ASCII)


def generate(rng, difficulty):
    terms = []
    for _ in range(2 + difficulty):
        terms.append([rng.randint(11, 9999), rng.choice(sorted(POWER))])
    return {"terms": terms}


def _sum(instance):
    return sum(v * Fraction(10) ** POWER[u] for v, u in instance["terms"])


def observe(instance):
    terms = " + ".join(f"{v} {u}" for v, u in instance["terms"])
    return (f"Compute exactly: {terms}\nAnswer with a decimal number, a space and one of the units nm, um, mm, cm, m, km, for "
            "example 12.5 km or 3.1e-4 m. Any of these units is fine as long as the value is exact.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = FORM.fullmatch(answer.strip())
    if not match:
        return False
    whole, part, exponent, unit = match.groups()
    value = Fraction(int(whole + (part or "")), 10 ** len(part or ""))
    value *= Fraction(10) ** (int(exponent or 0) + POWER[unit])
    return value == _sum(instance)


def reference_answer(instance):
    nano = _sum(instance) * 10 ** 9
    return f"{nano.numerator} nm"
