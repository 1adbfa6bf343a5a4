"""Turns of the last wheel in a gear train."""
import random
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "machines", "tags": ["ratios"]}


def _turns(stages, turns):
    value = Fraction(turns)
    for driver, driven in stages:
        value *= Fraction(-driver, driven)
    return value


def generate(rng, difficulty):
    rng = random.Random(f"gear-train-{difficulty}")
    stages = [(rng.randint(9, 60), rng.randint(9, 60)) for _ in range(1 + difficulty)]
    return {"stages": stages, "turns": rng.randint(11, 400)}


def observe(instance):
    lines = [f"The first shaft of a gear train makes {instance['turns']} turns clockwise.",
             "Each stage has a driver on one shaft meshing with a driven wheel on the next shaft:"]
    for k, (a, b) in enumerate(instance["stages"], 1):
        lines.append(f"  stage {k}: driver {a} teeth, driven {b} teeth")
    lines.append("How many turns does the last shaft make, clockwise counted positive and "
                 "counter-clockwise negative? Answer with a fraction in lowest terms p/q (q may be 1).")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 120:
        return False
    if not re.fullmatch(r"-?[0-9]{1,50}/[0-9]{1,50}", answer.strip()):
        return False
    value = _turns(instance["stages"], instance["turns"])
    return answer.strip() == f"{value.numerator}/{value.denominator}"


def reference_answer(instance):
    value = _turns(instance["stages"], instance["turns"])
    return f"{value.numerator}/{value.denominator}"
