"""Molar masses."""

import re

RESYN = {"tags": ["chemistry"]}

#: In hundredths of a gram.
MASSES = {
    "H": 101,
    "C": 1201,
    "N": 1401,
    "O": 1600,
    "Na": 2299,
    "S": 3206,
    "Cl": 3545,
    "K": 3910,
    "Ca": 4008,
}
PREFIXES = [
    "",
    "di",
    "tri",
    "tetra",
    "penta",
    "hexa",
    "hepta",
    "octa",
    "nona",
    "deca",
    "undeca",
    "dodeca",
]


def generate(rng, difficulty):
    elements = rng.sample(list(MASSES), min(2 + difficulty // 2, len(MASSES)))
    return [[element, rng.randrange(1, 2 + difficulty)] for element in elements]


def _mass(instance):
    return sum(MASSES[element] * count for element, count in instance)


def observe(instance):
    formula = ", ".join(f"{PREFIXES[n]}-{element}" if n > 1 else element for element, n in instance)
    masses = ", ".join(f"{element} {MASSES[element] / 100}" for element, _ in instance)
    return f"A compound holds {formula}. Masses in g/mol: {masses}. What is its mass in g/mol, to two decimals?"


def verify(instance, answer):
    found = re.fullmatch(r"\s*([0-9]{1,9})\.([0-9]{2})\s*(g/mol)?\s*", answer, re.ASCII)
    return found is not None and int(found[1]) * 100 + int(found[2]) == _mass(instance)


def reference_answer(instance):
    return f"{_mass(instance) // 100}.{_mass(instance) % 100:02}"
