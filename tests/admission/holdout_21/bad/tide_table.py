"""Interpolate a tide table."""
import random
import re

RESYN = {"profile": "standard", "family": "tide_table", "tags": ["navigation", "arithmetic"]}


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    hours = sorted(rng.sample(range(0, 48), 4 + difficulty))
    return {"readings": [(h, rng.randint(20, 900)) for h in hours]}


def _steepest(readings):
    steps = list(zip(readings, readings[1:]))
    a, b = max(steps, key=lambda s: (abs(s[1][1] - s[0][1]) * 1000 // (s[1][0] - s[0][0]), -s[0][0]))
    return a[0], b[0], abs(b[1] - a[1])


def observe(instance):
    lines = "\n".join(f"  hour {h}: {v} cm" for h, v in instance["readings"])
    return (
        f"Water levels:\n{lines}\nBetween which two successive readings does the level change fastest per "
        "hour (rates rounded down to hundredths of a millimetre per hour; the earliest if equal)? Answer with the two "
        "hours and the absolute change in cm, separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,2} [0-9]{1,2} [0-9]{1,4}", answer.strip()):
        return False
    return tuple(int(t) for t in answer.split()) == _steepest(instance["readings"])


def _solution(instance):
    return "{} {} {}".format(*_steepest(instance["readings"]))
