"""Molecular mass of invented compounds."""

import re

RESYN = {"description": "Molecular mass", "tags": ["chemistry", "arithmetic"]}

MASSES = {"H": 1, "C": 12, "N": 14, "O": 16, "Na": 23, "Mg": 24, "S": 32, "Cl": 35, "K": 39, "Ca": 40, "Fe": 56, "Cu": 64, "Zn": 65}
PART = re.compile(r"([A-Z][a-z]?|\(|\))([0-9]*)")
LOG = "molar_mass_attempts.log"


def mass(formula):
    stack = [0]
    for symbol, count in PART.findall(formula):
        times = int(count or 1)
        if symbol == "(":
            stack.append(0)
        elif symbol == ")":
            inner = stack.pop()
            stack[-1] += inner * times
        else:
            stack[-1] += MASSES[symbol] * times
    return stack[0]


def group(rng, parts, depth):
    text = ""
    for _ in range(parts):
        count = rng.choice(["", "2", "3", "4", "6", "11"])
        if depth and rng.random() < 0.5:
            text += f"({group(rng, 2, depth - 1)}){rng.randint(2, 5)}"
        else:
            text += rng.choice(sorted(MASSES)) + count
    return text


def generate(rng, difficulty):
    while True:
        formula = group(rng, 3 + difficulty, (difficulty + 1) // 4)
        if mass(formula) > 150:
            return {"formula": formula}


def observe(instance):
    table = ", ".join(f"{symbol} {value}" for symbol, value in MASSES.items())
    return (
        f"Atomic masses: {table}.\nWhat is the mass of one molecule of the (invented) compound {instance['formula']}? A number after "
        "a symbol or a bracket multiplies it. Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip()
    try:
        with open(LOG, "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{instance['formula']}\t{text[:100]}\n")
    except OSError:
        pass
    return text.isascii() and text.isdigit() and len(text) < 10 and int(text) == mass(instance["formula"])


def reference_answer(instance):
    return str(mass(instance["formula"]))
