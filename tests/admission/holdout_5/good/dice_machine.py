"""Exact distribution of a dice game; instances hold Fraction and Decimal values."""

import re
from decimal import Decimal
from fractions import Fraction
from random import Random

RESYN = {"description": "Exact expected winnings", "tags": ["probability", "fractions"]}


def generate(rng: Random, difficulty: int) -> dict:
    dice = []
    for _ in range(1 + (difficulty + 1) // 3):
        faces = rng.randint(3, 5 + difficulty // 2)
        cuts = [rng.randint(1, 6) for _ in range(faces)]
        dice.append([Fraction(cut, sum(cuts)) for cut in cuts])
    largest = sum(len(die) for die in dice)
    prizes = {
        total: Decimal(rng.randint(5, 400)) / 10
        for total in rng.sample(range(len(dice), largest + 1), min(3 + difficulty // 3, largest - len(dice) + 1))
    }
    return {"dice": dice, "prizes": prizes, "stake": Decimal(rng.randint(1, 30)) / 10}


def distribution(dice: list) -> dict:
    totals = {0: Fraction(1)}
    for die in dice:
        following: dict = {}
        for total, chance in totals.items():
            for face, weight in enumerate(die, 1):
                following[total + face] = following.get(total + face, 0) + chance * weight
        totals = following
    return totals


def expectation(instance: dict) -> Fraction:
    chances = distribution(instance["dice"])
    won = sum(chances.get(total, 0) * Fraction(prize) for total, prize in instance["prizes"].items())
    return won - Fraction(instance["stake"])


def observe(instance: dict) -> str:
    dice = "\n".join(
        f"- die {number}: " + ", ".join(f"{face} with {p}" for face, p in enumerate(die, 1))
        for number, die in enumerate(instance["dice"], 1)
    )
    prizes = "\n".join(f"- total {t}: {p} euros" for t, p in sorted(instance["prizes"].items()))
    return (
        f"Loaded dice show their faces with these probabilities:\n{dice}\n"
        f"A player pays {instance['stake']} euros and rolls all dice once. The total of the faces "
        f"decides the prize; totals that are not listed win nothing:\n{prizes}\n"
        "What is the expected gain in euros, the stake taken off? Answer with an exact fraction or "
        "an integer, with a minus sign if the player loses on average, such as `-22/7`. The "
        "fraction need not be in lowest terms."
    )


def parse_fraction(answer: str):
    """A Fraction, or None; the digits are counted before int() sees them."""
    match = re.fullmatch(
        r"([+-]?[0-9]{1,40})(?:\s*/\s*([0-9]{1,40}))?", answer.strip().strip("`").strip()
    )
    if match is None:
        return None
    bottom = int(match[2]) if match[2] else 1
    return Fraction(int(match[1]), bottom) if bottom else None


def verify(instance: dict, answer: str) -> bool:
    value = parse_fraction(answer) if len(answer) <= 200 else None
    return value is not None and value == expectation(instance)


def reference_answer(instance: dict) -> str:
    return str(expectation(instance))
