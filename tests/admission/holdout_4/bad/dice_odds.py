"""Exact probability that the sum of dice falls into a range."""

import re
from fractions import Fraction

RESYN = {"description": "Sums of odd dice", "tags": ["probability"]}


def distribution(dice):
    chances = {0: Fraction(1)}
    for sides in dice:
        after = {}
        for total, chance in chances.items():
            for face in range(1, sides + 1):
                after[total + face] = after.get(total + face, 0) + chance / sides
        chances = after
    return chances


def probability(instance):
    low, high = instance["range"]
    return sum((chance for total, chance in distribution(instance["dice"]).items() if low <= total <= high), Fraction(0))


def generate(rng, difficulty):
    dice = [rng.randint(4, 13) for _ in range(3 + difficulty // 2)]
    while True:
        low = rng.randint(len(dice) + 2, sum(dice) - 4)
        high = min(sum(dice) - 1, low + rng.randint(1, 2 + difficulty))
        instance = {"dice": dice, "range": [low, high]}
        if probability(instance).denominator > 30:
            return instance
        dice[rng.randrange(len(dice))] = rng.choice([7, 9, 11, 13])


def observe(instance):
    dice = ", ".join(map(str, instance["dice"]))
    low, high = instance["range"]
    return (
        f"Fair dice with these numbers of sides, numbered from 1, are rolled together: {dice}.\n"
        f"What is the probability that their sum is at least {low} and at most {high}? Answer with an exact fraction such as "
        "3/1000; it need not be in lowest terms."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,30}\s*/\s*[0-9]{1,30}", text):
        return False
    top, _, bottom = text.partition("/")
    try:
        value = Fraction(int(top), int(bottom))
    except ValueError:
        return False
    return value == probability(instance)


def reference_answer(instance):
    return str(probability(instance))
