"""Kepler's third law for several planets of one star."""
import math
import re

RESYN = {"profile": "standard", "family": "planet_periods", "tags": ["astronomy", "numeric"]}

YEAR = 365.25


def generate(rng, difficulty):
    mass = round(rng.uniform(0.3, 2.5), 2)
    count = 1 + difficulty // 2
    planets = [(f"planet {'bcdefghijk'[i]}", round(rng.uniform(0.4, 3.0 + 2 * difficulty), 3)) for i in range(count)]
    return {"mass": mass, "planets": planets}


def _days(mass, axis):
    return YEAR * math.sqrt(axis ** 3 / mass)


def observe(instance):
    lines = "\n".join(f"  {n}: {a} AU" for n, a in instance["planets"])
    return (
        f"A star has {instance['mass']} solar masses. Its planets have these semi-major axes:\n{lines}\n"
        "Using Kepler's third law (a planet at 1 AU from a star of one solar mass takes 365.25 days; "
        "neglect the planets' masses), give the orbital period of each in days, in this order, as "
        "plain decimal numbers separated by single spaces. Each must be within 0.05 per cent."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.strip().split(" ")
    if len(tokens) != len(instance["planets"]):
        return False
    for token, (_, axis) in zip(tokens, instance["planets"]):
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,15})?", token):
            return False
        want = _days(instance["mass"], axis)
        if not abs(float(token) - want) <= 0.0005 * want:
            return False
    return True


def reference_answer(instance):
    return " ".join(f"{_days(instance['mass'], a):.2f}" for _, a in instance["planets"])
