"""Balance invented chemical equations with the smallest whole numbers."""

import re
from math import gcd
from random import Random

RESYN = {"description": "Balancing chemical equations", "tags": ["chemistry", "linear algebra"]}

ELEMENTS = ["Al", "B", "C", "Ca", "Cl", "Fe", "H", "K", "Mg", "N", "Na", "O", "P", "S", "Si", "Zn"]


def formula(parts: dict) -> str:
    return "".join(e + (str(n) if n > 1 else "") for e, n in sorted(parts.items()))


def parse_formula(text: str) -> dict:
    parts: dict = {}
    for element, number in re.findall(r"([A-Z][a-z]?)([0-9]*)", text):
        parts[element] = parts.get(element, 0) + int(number or 1)
    return parts


def rank(rows: list) -> int:
    """Rank of an integer matrix by elimination without fractions."""
    rows = [row[:] for row in rows]
    found = 0
    for column in range(len(rows[0])):
        pivot = next((r for r in range(found, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for r in range(found + 1, len(rows)):
            a, b = rows[found][column], rows[r][column]
            rows[r] = [a * y - b * x for x, y in zip(rows[found], rows[r])]
        found += 1
    return found


def matrix(left: list, right: list) -> list:
    sides = [parse_formula(text) for text in left] + [parse_formula(text) for text in right]
    signs = [1] * len(left) + [-1] * len(right)
    elements = sorted({element for parts in sides for element in parts})
    return [[sign * parts.get(e, 0) for sign, parts in zip(signs, sides)] for e in elements]


def generate(rng: Random, difficulty: int) -> dict:
    """Substances 1..n react to one product that holds all atoms but those of some by-products."""
    substances = 3 + difficulty // 4
    while True:
        elements = rng.sample(ELEMENTS, substances + 1)
        left = []
        for index in range(substances):
            chosen = {elements[index], rng.choice(elements), rng.choice(elements)}
            left.append({element: rng.randint(1, 2 + difficulty // 2) for element in sorted(chosen)})
        counts = [rng.randint(1, 6 + difficulty) for _ in left]
        atoms: dict = {}
        for count, parts in zip(counts, left):
            for element, number in parts.items():
                atoms[element] = atoms.get(element, 0) + count * number
        common = gcd(*atoms.values())
        product = {element: number // common for element, number in atoms.items()}
        coefficients = [*counts, common]
        if max(product.values()) > 40 + 10 * difficulty or gcd(*coefficients) > 1 or sum(coefficients) < 9:
            continue
        texts = [formula(parts) for parts in left]
        right = [formula(product)]
        # The balance must be unique up to a common factor.
        if len(set(texts)) == substances and rank(matrix(texts, right)) == len(coefficients) - 1:
            return {"left": texts, "right": right, "coefficients": coefficients}


def observe(instance: dict) -> str:
    equation = " + ".join(f"_ {text}" for text in instance["left"])
    equation += " -> " + " + ".join(f"_ {text}" for text in instance["right"])
    return (
        f"Balance this equation of an invented reaction:\n\n{equation}\n\n"
        "Every blank is a positive whole number; the numbers must be the smallest possible, that "
        "is, without a common divisor. Answer with the numbers in the order of the blanks, "
        "separated by spaces, and write 1 too, for example `3 1 2`."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 100 or not re.fullmatch(r"[0-9]{1,6}([ ,]+[0-9]{1,6})*", text):
        return False
    numbers = [int(token) for token in re.split(r"[ ,]+", text)]
    if len(numbers) != len(instance["left"]) + len(instance["right"]) or min(numbers) < 1:
        return False
    if gcd(*numbers) != 1:
        return False
    rows = matrix(instance["left"], instance["right"])
    return all(sum(a * n for a, n in zip(row, numbers)) == 0 for row in rows)


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["coefficients"]))
