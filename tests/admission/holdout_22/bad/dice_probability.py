"""Probabilities with several dice."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    dice = [rng.choice([4, 6, 8, 10, 12]) for _ in range(3 + difficulty // 3)]
    low, high = len(dice), sum(dice)
    target = rng.randint(low + (high - low) // 4, high - (high - low) // 4)
    return {"dice": dice, "target": target}


def probability(instance):
    ways = {0: 1}
    total = 1
    for sides in instance["dice"]:
        new = {}
        for value, count in ways.items():
            for face in range(1, sides + 1):
                new[value + face] = new.get(value + face, 0) + count
        ways, total = new, total * sides
    return Fraction(sum(c for v, c in ways.items() if v >= instance["target"]), total)


def observe(instance):
    return ("Fair dice with " + ", ".join(map(str, instance["dice"])) + " sides (numbered from 1) are rolled together. What is "
            f"the probability that the sum is at least {instance['target']}?\nAnswer with a fraction p/q; it need not be in "
            "lowest terms.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    text = answer.strip()
    try:
        if not re.fullmatch(r"[0-9]{1,12}/[0-9]{1,12}", text):
            raise ValueError("not a fraction")
        value = Fraction(text)
    except ValueError:
        return False
    return value == probability(instance)


def reference_answer(instance):
    p = probability(instance)
    return f"{p.numerator}/{p.denominator}"
