"""Exact odds with several dice."""
from fractions import Fraction
import re


def distribution(dice):
    dist = {0: Fraction(1)}
    for sides in dice:
        new = {}
        for total, p in dist.items():
            for face in range(1, sides + 1):
                new[total + face] = new.get(total + face, 0) + p / sides
        dist = new
    return dist


def generate(rng, difficulty):
    while True:
        dice = [rng.choice([4, 6, 8, 10, 12, 20]) for _ in range(3 + difficulty // 2)]
        low, high = len(dice), sum(dice)
        instance = {
            "dice": dice,
            "at_least": rng.randint(low + (high - low) // 4, high - (high - low) // 3),
            "modulus": rng.randint(3, 3 + difficulty),
            "rest": rng.randrange(3),
        }
        if solve(instance) > Fraction(1, 1000):
            return instance


def solve(instance):
    return sum((p for t, p in distribution(instance["dice"]).items()
                if t >= instance["at_least"] and t % instance["modulus"] == instance["rest"]), Fraction(0))


def observe(instance):
    dice = ", ".join(f"d{s}" for s in instance["dice"])
    return (f"The dice {dice} are rolled (dN has the faces 1 to N, all equally likely). What is the probability that the "
            f"total is at least {instance['at_least']} and leaves the remainder {instance['rest']} when divided by "
            f"{instance['modulus']}? Answer with a fraction a/b or with a decimal number; decimals must be within "
            "0.00001 of the exact value.")


def reference_answer(instance):
    p = solve(instance)
    return f"{p.numerator}/{p.denominator}"


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 60:
        return False
    fraction = re.fullmatch(r"([0-9]{1,25})\s*/\s*([0-9]{1,25})", text)
    if fraction:
        return int(fraction[2]) != 0 and Fraction(int(fraction[1]), int(fraction[2])) == solve(instance)
    if re.fullmatch(r"[0-9]{0,3}\.[0-9]{1,30}", text):
        return abs(Fraction(text) - solve(instance)) <= Fraction(1, 100000)
    return False
