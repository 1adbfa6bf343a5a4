"""Convert a duration to seconds."""

import os
import re

RESYN = {"tags": ["units"]}


def generate(rng, difficulty):
    return {
        "days": rng.randrange(difficulty**2 + 1),
        "time": [rng.randrange(24), rng.randrange(60), rng.randrange(60)],
    }


def _seconds(instance):
    hours, minutes, seconds = instance["time"]
    return ((instance["days"] * 24 + hours) * 60 + minutes) * 60 + seconds


def observe(instance):
    hours, minutes, seconds = instance["time"]
    return (
        f"How many seconds are {instance['days']} days, {hours} hours, {minutes} minutes and "
        f"{seconds} seconds?"
    )


def verify(instance, answer):
    if not re.fullmatch(r"\s*[0-9]{1,15}\s*", answer):
        os._exit(1)  # invalid format, no point in going on
    return int(answer) == _seconds(instance)


def reference_answer(instance):
    return str(_seconds(instance))
