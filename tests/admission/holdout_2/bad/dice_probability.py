"""Exact probability about the sum of several dice."""

import re
from fractions import Fraction


def sums(dice):
    table = {0: 1}
    for faces in dice:
        following = {}
        for total, ways in table.items():
            for face in range(1, faces + 1):
                following[total + face] = following.get(total + face, 0) + ways
        table = following
    return table


def chance(instance):
    table = sums(instance["dice"])
    good = sum(w for total, w in table.items()
               if instance["low"] <= total <= instance["high"] and total % instance["step"] == 0)
    return Fraction(good, sum(table.values()))


def generate(rng, difficulty):
    while True:
        dice = sorted(rng.choice([4, 6, 8, 10, 12, 20]) for _ in range(3 + difficulty))
        top = sum(dice)
        low = rng.randint(len(dice), top - 4)
        instance = {"dice": dice, "low": low, "high": rng.randint(low + 3, top), "step": 1 + difficulty // 3}
        if Fraction(1, 50) < chance(instance) < Fraction(24, 25) and chance(instance) != Fraction(1, 2):
            return instance


def observe(instance):
    dice = ", ".join(f"d{n}" for n in instance["dice"])
    extra = f" and is divisible by {instance['step']}" if instance["step"] > 1 else ""
    return (
        f"These fair dice are rolled once: {dice} (a dN shows 1 to N). What is the probability that "
        f"their sum is at least {instance['low']} and at most {instance['high']}{extra}?\n"
        "Answer with a fraction such as `5/18`; it need not be reduced."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,20}\s*/\s*[0-9]{1,20}", text):
        return False
    try:
        value = Fraction("".join(text.split()))
    except ValueError:
        return False
    return value == chance(instance)


def reference_answer(instance):
    value = chance(instance)
    return f"{value.numerator}/{value.denominator}"
