"""Exact probability of reaching a target fortune before ruin."""
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
        "Give the value as a decimal number with at least ten digits after the point."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 120:
        return False
    try:
        value = float(answer)
    except ValueError:
        return False
    want = float(_win(instance["p"], instance["start"], instance["goal"]))
    if value < want - 1e-9 or value > want + 1e-9:
        return False
    return True


def reference_answer(instance):
    w = _win(instance["p"], instance["start"], instance["goal"])
    return f"{float(w):.12f}"
