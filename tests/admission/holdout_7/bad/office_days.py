"""Working days: on which date is the job done?"""
from datetime import date, timedelta
import re

RESYN = {"description": "Date after a number of working days", "tags": ["calendar"]}


def generate(rng, difficulty):
    start = date(2001, 1, 1) + timedelta(days=rng.randint(0, 9000))
    span = 5 + 8 * difficulty
    holidays = sorted({start + timedelta(days=rng.randint(1, span)) for _ in range(difficulty)})
    return {"start": start, "working_days": span - rng.randint(0, 4), "holidays": holidays}


def finish(instance):
    day, left = instance["start"], instance["working_days"]
    while left:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in instance["holidays"]:
            left -= 1
    return day


def observe(instance):
    off = ", ".join(d.isoformat() for d in instance["holidays"])
    return (
        f"A job is handed in on {instance['start'].isoformat()} and takes {instance['working_days']} working days, "
        f"the first of which is the next working day. Saturdays, Sundays and these days are free: {off}. "
        "On which date is the last working day of the job? Answer in the form YYYY-MM-DD."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*", answer)
    return match is not None and match.group(1) == finish(instance).isoformat()


def reference_answer(instance):
    return finish(instance).isoformat()
