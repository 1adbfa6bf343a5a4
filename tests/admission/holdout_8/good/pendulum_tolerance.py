"""Numeric physics with a tolerance that the question states."""
import math
import re

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,12}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?")
G = 9.81
TOLERANCE = 0.0001


def generate(rng, difficulty):
    return {
        "lengths": [round(rng.uniform(0.2, 9.0), 2) for _ in range(1 + difficulty)],
        "swings": [rng.randint(3, 20 + 4 * difficulty) for _ in range(1 + difficulty)],
    }


def total(instance):
    return sum(
        n * 2 * math.pi * math.sqrt(l / G) for l, n in zip(instance["lengths"], instance["swings"])
    )


def observe(instance):
    rows = "\n".join(
        f"- {n} full swings of a pendulum of {l} m"
        for l, n in zip(instance["lengths"], instance["swings"])
    )
    return (
        f"Pendulums swing one after the other:\n{rows}\nThe period is 2*pi*sqrt(length/g) with "
        f"g = {G} m/s^2. How many seconds does it all take? Answer with a number; a relative error "
        f"of {TOLERANCE} is allowed."
    )


def verify(instance, answer):
    text = answer.strip()
    if not NUMBER.fullmatch(text):
        return False
    value, want = float(text), total(instance)
    return math.isfinite(value) and abs(value - want) <= TOLERANCE * want


def reference_answer(instance):
    return f"{total(instance):.6f}"
