"""Uniformly accelerated motion with several question types."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "physics", "tags": ["kinematics"]}

TEMPLATES = {
    "distance": "A cart starts with {v} m/s and accelerates with {a} m/s^2 for {t} s. How far does it travel, "
                "in metres? Reply with the exact decimal number.",
    "speed": "A cart starts with {v} m/s, accelerates with {a} m/s^2 for {t} s and then brakes with 2 m/s^2 for "
             "3 s. What is the final speed times 1000, in m/s? Reply with an integer.",
}


def generate(rng, difficulty):
    kind = "distance" if difficulty <= 4 else "speed" if difficulty <= 7 else "braking"
    return {"kind": kind, "v": rng.randint(11, 60 + difficulty), "a": rng.randint(2, 15),
            "t": rng.randint(5, 20 + difficulty)}


def solve(instance):
    v, a, t = instance["v"], instance["a"], instance["t"]
    if instance["kind"] == "distance":
        return Fraction(v * t) + Fraction(a * t * t, 2)
    if instance["kind"] == "speed":
        return Fraction(1000 * (v + a * t - 6))
    return Fraction(v * v * t * 10, 2)


def observe(instance):
    template = TEMPLATES.get(instance["kind"], "")
    return template.format(v=instance["v"], a=instance["a"], t=instance["t"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,4})?", text):
        return False
    return Fraction(text) == solve(instance)


def reference_answer(instance):
    value = solve(instance)
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"
