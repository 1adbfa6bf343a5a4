"""Put fractions into ascending order."""

from fractions import Fraction
from math import gcd

RESYN = {"description": "Sort fractions", "tags": ["arithmetic", "sorting"]}


def generate(rng, difficulty):
    largest = 7 + difficulty // 3
    wanted = 2 + 3 * difficulty
    chosen = []
    while len(chosen) < wanted:
        b = rng.randint(2, largest)
        a = rng.randint(1, b - 1)
        if gcd(a, b) == 1 and [a, b] not in chosen:
            chosen.append([a, b])
    return {"fractions": chosen}


def observe(instance):
    listing = ", ".join(f"{a}/{b}" for a, b in instance["fractions"])
    return (
        f"Sort these fractions from the smallest to the largest: {listing}.\n"
        "Answer with the fractions exactly as they are written here, separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split() if len(answer) < 1000 else []
    return words == reference_answer(instance).split()


def reference_answer(instance):
    ordered = sorted(instance["fractions"], key=lambda f: Fraction(f[0], f[1]))
    return " ".join(f"{a}/{b}" for a, b in ordered)
