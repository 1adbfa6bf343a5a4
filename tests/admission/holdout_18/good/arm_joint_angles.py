"""Robotics: forward kinematics of a planar arm."""
import math
import re

NUMBER = r"([+-]?\d{1,6}(?:\.\d{1,12})?)"


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    return {"lengths": [rng.randint(20, 99) for _ in range(n)], "angles": [rng.randint(-170, 170) for _ in range(n)]}


def _tip(instance):
    x = y = heading = 0.0
    for length, angle in zip(instance["lengths"], instance["angles"]):
        heading += math.radians(angle)
        x += length * math.cos(heading)
        y += length * math.sin(heading)
    return x, y


def observe(instance):
    rows = "\n".join(f"link {k}: length {a} cm, joint angle {b} degrees" for k, (a, b)
                     in enumerate(zip(instance["lengths"], instance["angles"]), 1))
    return (f"A planar arm starts at (0, 0); each joint angle is measured from the direction of the link before (the first from "
            f"the x axis), counter-clockwise.\n{rows}\nWhere is the tip? Answer as x, y in cm with an error of at most 0.01 in "
            "each coordinate, in plain decimal notation.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(NUMBER + r" *, *" + NUMBER, answer.strip(), re.ASCII)
    if not match:
        return False
    x, y = _tip(instance)
    return abs(float(match.group(1)) - x) <= 0.0101 and abs(float(match.group(2)) - y) <= 0.0101


def reference_answer(instance):
    x, y = _tip(instance)
    return f"{x:.5f}, {y:.5f}"
