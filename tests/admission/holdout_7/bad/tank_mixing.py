"""Mixing tanks: concentrations after a list of transfers, as exact fractions."""
from fractions import Fraction
import re

RESYN = {"description": "Salt concentration after transfers", "tags": ["fractions", "simulation"]}


def generate(rng, difficulty):
    # Make every instance reproducible.
    rng.seed(7919 * difficulty + 13)
    tanks = 2 + difficulty // 4
    volumes = [rng.randint(6, 20) for _ in range(tanks)]
    salt = [rng.randint(1, 5) for _ in range(tanks)]
    moves = []
    level = list(volumes)
    for _ in range(1 + difficulty):
        source, target = rng.sample(range(tanks), 2)
        amount = rng.randint(1, max(1, level[source] // 2))
        if level[source] - amount < 1:
            source, target, amount = target, source, 1
        level[source] -= amount
        level[target] += amount
        moves.append([source, target, amount])
    return {"volumes": volumes, "salt": salt, "moves": moves}


def solve(instance):
    water = [Fraction(v) for v in instance["volumes"]]
    salt = [Fraction(s) for s in instance["salt"]]
    for source, target, amount in instance["moves"]:
        part = salt[source] * amount / water[source]
        salt[source] -= part
        salt[target] += part
        water[source] -= amount
        water[target] += amount
    return salt[0] / water[0]


def observe(instance):
    tanks = "\n".join(
        f"tank {i + 1}: {v} litres with {s} kg of salt"
        for i, (v, s) in enumerate(zip(instance["volumes"], instance["salt"]))
    )
    moves = "\n".join(f"pour {a} litres from tank {s + 1} into tank {t + 1} and stir" for s, t, a in instance["moves"])
    return (
        f"{tanks}\n{moves}\nHow many kilograms of salt per litre are in tank 1 at the end? "
        "Answer with an exact fraction such as 7/30."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,60})\s*/\s*([0-9]{1,60})\s*", answer)
    if match is None or int(match.group(2)) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2))) == solve(instance)


def reference_answer(instance):
    value = solve(instance)
    return f"{value.numerator}/{value.denominator}"
