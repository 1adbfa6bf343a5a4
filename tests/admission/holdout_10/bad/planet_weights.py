"""Convert weights between made-up planets."""
import re
from fractions import Fraction

PLANETS = ["Aro", "Bel", "Cyr", "Dun", "Eos", "Fen", "Gor", "Hyl", "Ior", "Jax", "Kel"]
STEPS = [2, 3, 4, 5, 6, 7, 8, 9, 10]  # planets on the way, by level
RESYN = {"tags": ["units"]}


def generate(rng, difficulty):
    route = rng.sample(PLANETS, STEPS[difficulty - 1])
    ratios = [[rng.randint(2, 9), rng.randint(2, 9)] for _ in route[1:]]
    return {"route": route, "ratios": ratios, "weight": rng.randint(11, 99)}


def solve(instance):
    value = Fraction(instance["weight"])
    for a, b in instance["ratios"]:
        value = value * b / a
    return value


def observe(instance):
    route = instance["route"]
    rules = "\n".join(
        f"{a} pounds of {x} weigh as much as {b} pounds of {y}."
        for (a, b), x, y in zip(instance["ratios"], route, route[1:])
    )
    return (
        f"{rules}\nHow many pounds of {route[-1]} are {instance['weight']} pounds of {route[0]}? "
        "Answer with a whole number or a fraction like 7/3."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,20})(?:/([0-9]{1,20}))?\s*", answer[:100])
    if not match or int(match.group(2) or 1) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2) or 1)) == solve(instance)


def reference_answer(instance):
    return str(solve(instance))
