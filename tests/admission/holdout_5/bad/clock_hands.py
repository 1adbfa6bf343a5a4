"""Angles and meetings of clock hands, after a chain of time shifts."""

import re
from fractions import Fraction
from random import Random

RESYN = {"description": "Clock arithmetic and angles between hands", "tags": ["geometry", "time"]}

TEMPLATES = {
    0: (
        "A clock shows {start}. Then the time changes as follows: {steps}.\n"
        "What is the angle between the hour hand and the minute hand afterwards, measured as the "
        "smaller of the two angles between them?"
    ),
    1: (
        "An old tower clock shows {start}. The keeper moves it again and again: {steps}.\n"
        "How large is the smaller angle between its hour hand and its minute hand in the end? The "
        "hour hand moves continuously."
    ),
    2: (
        "A traveller's clock shows {start}. On the journey it is put forward and back many times: "
        "{steps}.\n"
        "Both hands move continuously. Which angle, the smaller one, lies between the hour hand "
        "and the minute hand at last?"
    ),
}

FORMAT = (
    "\nAnswer in degrees, as a decimal number with one decimal, for example `365.0`; the hands "
    "move as on a usual twelve-hour clock."
)


def generate(rng: Random, difficulty: int) -> dict:
    steps = []
    for _ in range(1 + difficulty):
        steps.append(
            {
                "hours": rng.randint(0, 3 + difficulty),
                "minutes": rng.randint(1, 59),
                "forward": rng.random() < 0.6,
            }
        )
    return {
        "hour": rng.randint(1, 12),
        "minute": rng.randint(0, 59),
        "steps": steps,
        "tier": (difficulty - 1) // 3,
    }


def step_text(step: dict) -> str:
    amount = f"{step['minutes']} min"
    if step["hours"]:
        amount = f"{step['hours']} h {amount}"
    return f"{'forward' if step['forward'] else 'back'} by {amount}"


def observe(instance: dict) -> str:
    template = TEMPLATES.get(instance["tier"])
    if template is None:
        return ""
    start = f"{instance['hour']}:{instance['minute']:02d}"
    steps = ", ".join(step_text(step) for step in instance["steps"])
    return template.format(start=start, steps=steps) + FORMAT


def final_angle(instance: dict) -> Fraction:
    minutes = 60 * instance["hour"] + instance["minute"]
    for step in instance["steps"]:
        change = 60 * step["hours"] + step["minutes"]
        minutes += change if step["forward"] else -change
    minutes %= 720
    angle = abs(Fraction(minutes, 2) - 6 * (minutes % 60))
    return min(angle, 360 - angle)


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`").removesuffix("°").removesuffix("degrees").strip()
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", text):
        return False
    return Fraction(text) == final_angle(instance)


def reference_answer(instance: dict) -> str:
    return f"{float(final_angle(instance)):.1f}"
