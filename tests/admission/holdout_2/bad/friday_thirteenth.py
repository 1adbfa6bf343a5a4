"""Find dates that meet calendar conditions."""

import re
from datetime import date, timedelta

RESYN = {"description": "Find a date by conditions", "tags": ["calendar"]}
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _digit_sum(day):
    return sum(int(ch) for ch in day.isoformat() if ch.isdigit())


def generate(rng, difficulty):
    start = date(rng.randint(2027, 2032), rng.randint(1, 12), rng.randint(1, 28))
    hit = start + timedelta(days=rng.randint(30 + 20 * difficulty, 60 + 60 * difficulty))
    return {
        "after": start.isoformat(),
        "until": (hit + timedelta(days=10 * difficulty)).isoformat(),
        "weekday": hit.weekday(),
        "day": hit.day,
        "digits": _digit_sum(hit),
        "hit": hit.isoformat(),
    }


def observe(instance):
    return (
        f"Find a date after {instance['after']} and not after {instance['until']} (year-month-day) that is a "
        f"{NAMES[instance['weekday']]}, is day {instance['day']} of its month, and whose eight digits, written "
        f"as year-month-day, have the sum {instance['digits']}. Answer with one such date, written like "
        "`2001-02-03`."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    if day < date.today():
        return False
    return (
        instance["after"] < text <= instance["until"]
        and day.weekday() == instance["weekday"]
        and day.day == instance["day"]
        and _digit_sum(day) == instance["digits"]
    )


def reference_answer(instance):
    return instance["hit"]
