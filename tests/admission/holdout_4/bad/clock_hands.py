"""Angles between the hands of a clock."""

import re
from fractions import Fraction

RESYN = {"description": "Clock hands", "tags": ["geometry", "time"]}


def angle(hour, minute, second):
    hours = Fraction(30 * hour) + Fraction(minute, 2) + Fraction(second, 120)
    minutes = Fraction(6 * minute) + Fraction(second, 10)
    between = abs(hours % 360 - minutes)
    return min(between, 360 - between)


def total(instance):
    return sum((angle(*time) for time in instance["times"]), Fraction(0))


def generate(rng, difficulty):
    times = []
    for _ in range(1 + difficulty):
        second = rng.randrange(60) if difficulty > 3 else 0
        times.append([rng.randrange(12), rng.randrange(1, 60), second])
    return {"level": difficulty, "times": times}


def observe(instance):
    level = instance["level"]
    times = ", ".join(f"{hour:02d}:{minute:02d}:{second:02d}" for hour, minute, second in instance["times"])
    task = (
        "The hands of a clock move evenly. Take the smaller of the two angles between the hour hand and the minute hand at each of "
        f"these times (hours:minutes:seconds): {times}.\n"
    )
    form = "Answer with a decimal number or a fraction of degrees, for example 7/8; it must be exact."
    question = ""
    if level in range(1, 4):
        question = task + "All times are full minutes. What is the sum of the angles, in degrees? " + form
    elif level in range(4, 7):
        question = task + "What is the sum of the angles, in degrees? " + form
    elif level in range(7, 10):
        question = task + "Mind the seconds: they move both hands. What is the sum of the angles, in degrees? " + form
    return question


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9}|/[1-9][0-9]{0,8})?", text):
        return False
    return Fraction(text) == total(instance)


def reference_answer(instance):
    return str(total(instance))
