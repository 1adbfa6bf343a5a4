"""Probability: exact probability that a pool of odd dice reaches a sum."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    dice = [rng.randint(5, 13) for _ in range(2 + difficulty // 2)]
    low = len(dice) + 3
    return {"dice": dice, "target": rng.randint(low, sum(dice) - 3)}


def _prob(instance):
    ways = {0: 1}
    for faces in instance["dice"]:
        new = {}
        for s, w in ways.items():
            for f in range(1, faces + 1):
                new[s + f] = new.get(s + f, 0) + w
        ways = new
    good = sum(w for s, w in ways.items() if s >= instance["target"])
    return Fraction(good, sum(ways.values()))


def observe(instance):
    dice = ", ".join(f"d{f}" for f in instance["dice"])
    return (f"Fair dice are rolled: {dice} (dN shows 1 to N). What is the probability that the sum is at least "
            f"{instance['target']}? Answer with an exact fraction a/b.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"\d{1,20}/\d{1,20}", text, re.ASCII):
        return False
    try:
        value = Fraction(text)
    except ValueError:
        return False
    return value == _prob(instance)


def reference_answer(instance):
    p = _prob(instance)
    return f"{p.numerator}/{p.denominator}"
