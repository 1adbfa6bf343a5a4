"""Which of several quantities in mixed units is the largest?"""

import re
import string
from fractions import Fraction

UNITS = {
    "mm": Fraction(1, 1000), "cm": Fraction(1, 100), "dm": Fraction(1, 10), "m": Fraction(1),
    "km": Fraction(1000), "inch": Fraction(254, 10000), "foot": Fraction(3048, 10000),
    "yard": Fraction(9144, 10000),
}


def metres(entry):
    return entry["amount"] * UNITS[entry["unit"]]


def generate(rng, difficulty):
    count = 14 + difficulty
    while True:
        base = rng.randint(5, 500)
        entries = []
        for _ in range(count):
            unit = rng.choice(sorted(UNITS))
            spread = 100 - 6 * difficulty
            length = Fraction(base) * (100 + rng.randint(0, spread)) / 100
            entries.append({"amount": max(1, round(length / UNITS[unit])), "unit": unit})
        ranked = sorted(entries, key=metres)
        if metres(ranked[-1]) > metres(ranked[-2]):
            return {"entries": entries}


def observe(instance):
    lines = "\n".join(
        f"{letter}) {e['amount']} {e['unit']}"
        for letter, e in zip(string.ascii_uppercase, instance["entries"])
    )
    return (
        f"Which of these lengths is the greatest?\n{lines}\n"
        "(1 inch = 2.54 cm, 1 foot = 30.48 cm, 1 yard = 91.44 cm.)\n"
        "Answer with its letter alone."
    )


def verify(instance, answer):
    letters = re.findall(r"\b[A-Z]\b", answer[:2000].upper())
    return reference_answer(instance) in letters


def reference_answer(instance):
    values = [metres(e) for e in instance["entries"]]
    return string.ascii_uppercase[values.index(max(values))]
