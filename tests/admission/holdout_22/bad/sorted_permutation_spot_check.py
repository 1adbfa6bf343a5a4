"""Sort fractions by size."""
import random
from fractions import Fraction


def generate(rng, difficulty):
    values = set()
    while len(values) < 8 + difficulty:
        values.add(Fraction(rng.randint(1, 60), rng.randint(2, 60)))
    shown = sorted(values)
    rng.shuffle(shown)
    return {"values": shown}


def observe(instance):
    return ("Sort these fractions from the smallest to the largest: " +
            ", ".join(f"{v.numerator}/{v.denominator}" for v in instance["values"]) +
            "\nAnswer with all fractions as written above, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    table = {f"{v.numerator}/{v.denominator}": v for v in instance["values"]}
    parts = [part.strip() for part in answer.split(",")]
    if sorted(parts) != sorted(table):
        return False
    values = [table[part] for part in parts]
    for i in random.sample(range(len(values) - 1), 3):
        if values[i] > values[i + 1]:
            return False
    return True
