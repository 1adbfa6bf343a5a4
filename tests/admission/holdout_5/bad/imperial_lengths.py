"""Add and subtract lengths in miles, furlongs, chains, yards, feet and inches."""

import random

UNITS = [
    ("mile", 63360),
    ("furlong", 7920),
    ("chain", 792),
    ("yard", 36),
    ("foot", 12),
    ("inch", 1),
]
PLURAL = {"foot": "feet", "inch": "inches"}

RESYN = {
    "description": "Arithmetic with imperial units of length",
    "tags": ["units", "arithmetic"],
}


def _plural(count, unit):
    if count == 1:
        return f"1 {unit}"
    return f"{count} {PLURAL.get(unit, unit + 's')}"


def _value(term):
    factors = dict(UNITS)
    return sum(count * factors[unit] for count, unit in term["parts"])


def _total(instance):
    return sum(term["sign"] * _value(term) for term in instance["terms"])


def _random_term(rng, units_used):
    units = rng.sample(UNITS, units_used)
    units.sort(key=lambda unit: -unit[1])
    return [[rng.randint(2, 19), name] for name, _ in units]


def generate(rng: random.Random, difficulty: int):
    terms = []
    for index in range(1 + difficulty):
        parts = _random_term(rng, 2 + (difficulty + 1) // 3)
        terms.append({"sign": 1, "parts": parts})
        # Subtract only while the running total stays comfortably positive.
        if index and rng.random() < 0.4:
            rest = _total({"terms": terms[:-1]})
            if rest > _value(terms[-1]) + 100:
                terms[-1]["sign"] = -1
    return {"terms": terms}


def observe(instance):
    lines = []
    for index, term in enumerate(instance["terms"]):
        words = " ".join(_plural(count, unit) for count, unit in term["parts"])
        if index == 0:
            lines.append(f"    {words}")
        else:
            lines.append(f"  {'+' if term['sign'] > 0 else '-'} {words}")
    return (
        "A surveyor works with imperial units: 1 mile = 8 furlongs, 1 furlong = 10 chains, "
        "1 chain = 22 yards, 1 yard = 3 feet, 1 foot = 12 inches.\n"
        "Work out this length:\n\n"
        + "\n".join(lines)
        + "\n\nGive the result in inches, as a single whole number without separators "
        "and without the unit."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip().replace(",", "")
    if not text or len(text) > 20000:
        return False
    # The model sometimes adds a unit or a short sentence around the number.
    return str(_total(instance)) in text


def reference_answer(instance):
    return str(_total(instance))
