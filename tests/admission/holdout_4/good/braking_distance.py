"""Kinematics with a tolerance that the question states."""

import math
import re

RESYN = {"description": "Driving phases", "tags": ["physics", "units"]}

NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,12})?")
TOLERANCE = 0.002


def distance(instance):
    """Metres driven over all phases."""
    speed, total = instance["speed"] / 3.6, 0.0
    for kind, value, seconds in instance["phases"]:
        if kind == "steady":
            total += speed * seconds
        else:
            after = speed + (value if kind == "faster" else -value) * seconds
            total += (speed + after) / 2 * seconds
            speed = after
    return total


def generate(rng, difficulty):
    speed = start = rng.randint(40, 140)
    now = start / 3.6
    phases = []
    for _ in range(1 + difficulty):
        seconds = rng.randint(3, 25)
        kind = rng.choice(["steady", "faster", "slower"])
        value = rng.randint(2, 19) / 10
        if kind == "slower" and now - value * seconds < 2 or kind == "faster" and now + value * seconds > 70:
            kind = "steady"
        if kind == "steady":
            value = 0.0
        now += {"steady": 0, "faster": 1, "slower": -1}[kind] * value * seconds
        phases.append([kind, value, seconds])
    return {"speed": speed, "phases": phases}


def observe(instance):
    texts = {
        "steady": "it keeps its speed for {1} s",
        "faster": "it gets faster by {0} m/s in every second for {1} s",
        "slower": "it brakes by {0} m/s in every second for {1} s",
    }
    phases = ";\n".join(texts[kind].format(value, seconds) for kind, value, seconds in instance["phases"])
    return (
        f"A car drives at {instance['speed']} km/h. Then\n{phases}.\nHow many metres does it drive during all of this? Answer with a "
        "decimal number, without a unit; an error of up to 0.2 % is accepted."
    )


def verify(instance, answer):
    text = answer.strip()
    if not NUMBER.fullmatch(text):
        return False
    return math.isclose(float(text), distance(instance), rel_tol=0.0, abs_tol=TOLERANCE * distance(instance))


def reference_answer(instance):
    return f"{distance(instance):.4f}"
