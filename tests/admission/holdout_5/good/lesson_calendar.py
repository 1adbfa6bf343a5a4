"""Recurring lessons in a calendar.  Uses datetime for arithmetic, never the current time."""

import datetime
import re
from random import Random

RESYN = {"description": "Recurring events", "tags": ["calendar", "dates"]}

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def generate(rng: Random, difficulty: int) -> dict:
    start = datetime.date(rng.randint(1950, 2090), rng.randint(1, 12), rng.randint(1, 28))
    weekdays = sorted(rng.sample(range(7), rng.randint(1, 3)))
    skipped = sorted({rng.randint(1, 5 + 3 * difficulty) for _ in range(difficulty // 2)})
    return {
        "start": [start.year, start.month, start.day],
        "weekdays": weekdays,
        "every": 1 if difficulty < 4 else rng.randint(2, 3),
        "skipped": skipped,
        "lesson": 5 + 3 * difficulty + rng.randint(0, 9),
    }


def lesson_date(instance: dict) -> datetime.date:
    """Weeks run from Monday; only every n-th week has lessons, the week of the start included."""
    start = datetime.date(*instance["start"])
    monday = start - datetime.timedelta(days=start.weekday())
    number = held = week = 0
    while True:
        for weekday in instance["weekdays"]:
            day = monday + datetime.timedelta(days=7 * week + weekday)
            if day < start:
                continue
            number += 1
            if number in instance["skipped"]:
                continue
            held += 1
            if held == instance["lesson"]:
                return day
        week += instance["every"]


def observe(instance: dict) -> str:
    start = datetime.date(*instance["start"])
    names = " and ".join(DAYS[day] for day in instance["weekdays"])
    every = instance["every"]
    rhythm = "every week" if every == 1 else f"only in every {('second', 'third')[every - 2]} week, counted from the first one"
    skipped = ""
    if instance["skipped"]:
        numbers = ", ".join(map(str, instance["skipped"]))
        skipped = f"Of the planned dates, in order, those with the numbers {numbers} are cancelled. "
    return (
        f"A course begins in the week of {DAYS[start.weekday()]}, {start.isoformat()}. Lessons are "
        f"planned on {names}, {rhythm} (weeks run from Monday to Sunday), but not before the date "
        f"given. {skipped}On which date is the lesson held that is number {instance['lesson']} "
        "among those that take place?\nAnswer with the date as YYYY-MM-DD."
    )


def verify(instance: dict, answer: str) -> bool:
    match = re.fullmatch(r"\s*`?([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})`?\s*", answer[:100])
    if match is None or len(answer) > 60:
        return False
    try:
        given = datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return False
    return given == lesson_date(instance)


def reference_answer(instance: dict) -> str:
    return lesson_date(instance).isoformat()
