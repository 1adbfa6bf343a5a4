"""School timetable: when does a given lesson end?"""
import random
import re

RESYN = {"profile": "standard", "family": "bell_schedule", "tags": ["school", "time"]}


def generate(rng, difficulty):
    rng = random.Random(difficulty * 1009)
    lessons = [(rng.randint(31, 58), rng.randint(3, 19)) for _ in range(3 + difficulty)]
    return {"start": rng.randint(420, 540), "lessons": lessons}


def _end(instance):
    minutes = instance["start"] + sum(a + b for a, b in instance["lessons"]) - instance["lessons"][-1][1]
    return minutes // 60, minutes % 60


def observe(instance):
    h, m = divmod(instance["start"], 60)
    rows = ", ".join(f"{a} min lesson then {b} min break" for a, b in instance["lessons"])
    return (
        f"School starts at {h:02d}:{m:02d}. The day runs: {rows}. At what time does the last lesson end (without the "
        "break after it)? Answer as HH:MM on the 24-hour clock."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50:
        return False
    match = re.fullmatch(r"\s*([0-9]{1,2}):([0-9]{2})\s*", answer)
    return bool(match) and (int(match.group(1)), int(match.group(2))) == _end(instance)


def reference_answer(instance):
    return "%02d:%02d" % _end(instance)
