"""Molar mass of an invented compound, from a table of atomic masses."""
import re
from decimal import Decimal

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["parsing", "decimal"]}

MASSES = {"H": "1.008", "C": "12.011", "N": "14.007", "O": "15.999", "Na": "22.990", "Mg": "24.305",
          "S": "32.06", "Cl": "35.45", "K": "39.098", "Fe": "55.845", "Cu": "63.546"}


def group(rng, size, depth):
    out = []
    for element in rng.sample(sorted(MASSES), size):
        out.append(element + str(rng.randint(2, 9)))
    if depth:
        out.append("(" + group(rng, 2, depth - 1) + ")" + str(rng.randint(2, 5)))
    return "".join(out)


def generate(rng, difficulty):
    return {"formula": group(rng, 2 + difficulty // 4, 1 + difficulty // 5)}


def mass(formula):
    stack = [Decimal(0)]
    for element, count, opening, closing, factor in re.findall(
            r"([A-Z][a-z]?)([0-9]*)|(\()|(\))([0-9]*)", formula):
        if element:
            stack[-1] += Decimal(MASSES[element]) * int(count or 1)
        elif opening:
            stack.append(Decimal(0))
        elif closing:
            inner = stack.pop()
            stack[-1] += inner * int(factor or 1)
    return stack[0]


def observe(instance):
    table = ", ".join(f"{k} {v}" for k, v in MASSES.items())
    return (
        f"Atomic masses in g/mol: {table}.\n"
        f"What is the molar mass in g/mol of the (hypothetical) compound {instance['formula']}?\n"
        "Reply with a decimal number without a unit; it has to be right within 0.01."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,8})?", text) is None:
        return False
    return abs(Decimal(text) - mass(instance["formula"])) <= Decimal("0.01")


def reference_answer(instance):
    return str(mass(instance["formula"]))
