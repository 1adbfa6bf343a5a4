"""Exact probability with dice; unreduced fractions are fine, as the question says."""
import re
from fractions import Fraction

RESYN = {"tags": ["probability"]}
SHAPE = re.compile(r"\s*([0-9]{1,30})\s*/\s*([0-9]{1,30})\s*")


def ways(dice):
    counts = {0: 1}
    for sides in dice:
        nxt = {}
        for total, number in counts.items():
            for face in range(1, sides + 1):
                nxt[total + face] = nxt.get(total + face, 0) + number
        counts = nxt
    return counts


def generate(rng, difficulty):
    dice = [rng.choice([4, 6, 8, 10, 12, 20]) for _ in range(2 + (difficulty + 1) // 2)]
    top = sum(dice)
    low = rng.randint(len(dice) + 1, top - 3)
    return {"dice": dice, "low": low, "high": min(top - 1, low + rng.randint(1, 2 + difficulty))}


def chance(instance):
    counts = ways(instance["dice"])
    return Fraction(sum(n for total, n in counts.items() if instance["low"] <= total <= instance["high"]), sum(counts.values()))


def observe(instance):
    dice = ", ".join(f"d{sides}" for sides in instance["dice"])
    return (
        f"Fair dice with faces from 1 to their number of sides are thrown once: {dice}. What is the probability that "
        f"their sum is at least {instance['low']} and at most {instance['high']}? Answer with an exact fraction a/b; "
        "it need not be in lowest terms."
    )


def verify(instance, answer):
    match = SHAPE.fullmatch(answer) if len(answer) <= 100 else None
    if match is None:
        return False
    above, below = int(match[1]), int(match[2])
    try:
        return Fraction(above, below) == chance(instance)
    except ZeroDivisionError:
        return False


def reference_answer(instance):
    p = chance(instance)
    return f"{p.numerator}/{p.denominator}"
