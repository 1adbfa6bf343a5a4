"""Exact probability of reaching a target fortune before ruin."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "probability", "tags": ["markov", "fractions"]}


def _win(p, start, goal):
    r = (1 - p) / p
    return (1 - r ** start) / (1 - r ** goal)


def generate(rng, difficulty):
    while True:
        den = rng.randint(20, 40 + 5 * difficulty)
        p = Fraction(rng.randint(2, den - 1), den)
        goal = rng.randint(4, 4 + (difficulty + 1) // 2)
        start = rng.randint(2, goal - 1)
        if p != Fraction(1, 2) and Fraction(1, 50) < _win(p, start, goal) < Fraction(49, 50):
            return {"p": p, "start": start, "goal": goal}


def observe(instance):
    return (
        f"A gambler has {instance['start']} coins and bets one coin a round, winning a round "
        f"with probability {instance['p']}. Play stops at {instance['goal']} coins or at none. "
        f"With which probability does it end with {instance['goal']} coins?\n"
        "Give the exact value as a fraction a/b (any equal fraction with at most 40 digits "
        "above and below will do, it need not be in lowest terms)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 120:
        return False
    m = re.fullmatch(r"\s*([0-9]{1,40}) ?/ ?([0-9]{1,40})\s*", answer)
    if m is None or int(m[2]) == 0:
        return False
    return Fraction(int(m[1]), int(m[2])) == _win(instance["p"], instance["start"], instance["goal"])


def reference_answer(instance):
    w = _win(instance["p"], instance["start"], instance["goal"])
    return f"{w.numerator}/{w.denominator}"
