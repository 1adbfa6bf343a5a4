"""Add working days to a date."""
import re
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "parsing"]}

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def generate(rng, difficulty):
    free = sorted(rng.sample(range(7), 2))
    return {"offset": rng.randint(30, 400), "work": rng.randint(20 * difficulty, 40 * difficulty + 60), "free": free}


def _result(instance):
    day = date.today() + timedelta(days=instance["offset"])
    left = instance["work"]
    while left:
        day += timedelta(days=1)
        if day.weekday() not in instance["free"]:
            left -= 1
    return day.isoformat()


def observe(instance):
    return (
        "A project starts %d days from today and needs %d working days. Free are all the days of the week %s. "
        "The first working day is counted from the day after the start. On which date is the last working "
        "day? Answer in the form YYYY-MM-DD."
        % (instance["offset"], instance["work"], " and ".join(DAYS[k] for k in instance["free"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    return text == _result(instance)


def reference_answer(instance):
    return _result(instance)
