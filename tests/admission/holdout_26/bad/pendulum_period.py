"""Period of a pendulum on another planet."""
import math
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["pendulum", "numeric"]}


def generate(rng, difficulty):
    count = 1 + difficulty // 3
    lengths = [rng.randint(105, 900) / 100 for _ in range(count)]
    return {"lengths": lengths, "gravity": rng.randint(151, 2600) / 100}


def period(instance):
    return sum(2 * math.pi * math.sqrt(length / instance["gravity"]) for length in instance["lengths"])


def observe(instance):
    lengths = ", ".join(f"{length:.2f} m" for length in instance["lengths"])
    return (
        f"On a planet with gravity {instance['gravity']:.2f} m/s^2 hang simple pendulums of length {lengths}. "
        "Add up their small-angle periods T = 2*pi*sqrt(L/g).\n"
        "Reply with the sum in seconds, as a decimal number that is right within 0.0001."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,12})?", text):
        return False
    return abs(float(text) - period(instance)) <= 1e-4


def reference_answer(instance):
    return f"{period(instance):.2f}"
