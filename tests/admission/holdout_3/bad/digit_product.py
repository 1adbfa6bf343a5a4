"""Multiplicative digital roots: multiply the digits of a number until one digit remains."""
from math import prod

RESYN = {"description": "digit products", "tags": ["number_theory"]}


def root(number):
    while number > 9:
        number = prod(int(digit) for digit in str(number))
    return number


def generate(rng, difficulty):
    length = 2 + 4 * (difficulty - 1)
    low, high = 10 ** (length - 1), 10 ** length - 1
    return {"numbers": [rng.randint(low, high) for _ in range(8)]}


def observe(instance):
    listed = "\n".join(str(n) for n in instance["numbers"])
    return (
        "Multiply the digits of a number, then the digits of the product, and so on until a single digit remains: "
        f"that is its root (77 -> 49 -> 36 -> 18 -> 8).\nFind the roots of these eight numbers:\n{listed}\n"
        "Answer with the eight digits in the same order, separated by spaces."
    )


def verify(instance, answer):
    parts = answer.split()
    if len(parts) != 8 or any(len(p) != 1 or p not in "0123456789" for p in parts):
        return False
    return [int(p) for p in parts] == [root(n) for n in instance["numbers"]]


def reference_answer(instance):
    return " ".join(str(root(n)) for n in instance["numbers"])
