"""Probability of sums of dice, as an exact fraction."""

import re
from fractions import Fraction

SIDES = (4, 6, 8, 10, 12)


def generate(rng, difficulty):
    dice = tuple(rng.choice(SIDES) for _ in range(2 + difficulty // 3))
    low = len(dice)
    target = rng.randint(low + 2, sum(dice) - 2)
    return {"dice": dice, "target": target, "relation": rng.choice(["exactly", "at least"])}


def distribution(dice):
    ways = {0: Fraction(1)}
    for sides in dice:
        after = {}
        for total, p in ways.items():
            for face in range(1, sides + 1):
                after[total + face] = after.get(total + face, 0) + p / sides
        ways = after
    return ways


def chance(instance):
    exactly = instance["relation"] == "exactly"
    ways = distribution(instance["dice"])
    return sum(
        p for total, p in ways.items()
        if (total == instance["target"] if exactly else total >= instance["target"])
    )


def observe(instance):
    names = ", ".join(f"d{sides}" for sides in instance["dice"])
    return (
        f"The dice {names} (dN has the faces 1 to N) are rolled once. What is the probability that "
        f"their sum is {instance['relation']} {instance['target']}? Answer with an exact fraction, "
        "such as 5/36 (it need not be reduced)."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,12})\s*/\s*([0-9]{1,12})\s*", answer)
    if not match or int(match[2]) == 0:
        return False
    return Fraction(int(match[1]), int(match[2])) == chance(instance)


def reference_answer(instance):
    value = chance(instance)
    return f"{value.numerator}/{value.denominator}"
