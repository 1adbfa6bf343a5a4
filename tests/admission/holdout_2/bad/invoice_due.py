"""Due date of an invoice that counts working days only."""

import datetime
import re

RESYN = {"description": "working-day arithmetic", "tags": ["calendar", "business"]}
DAY = datetime.timedelta(days=1)


def due(start, workdays, holidays):
    current = start
    while workdays:
        current += DAY
        if current.weekday() < 5 and current not in holidays:
            workdays -= 1
    return current


def generate(rng, difficulty):
    start = datetime.date(rng.randint(1995, 2035), rng.randint(1, 12), rng.randint(1, 28))
    workdays = rng.randint(4 + 5 * difficulty, 9 + 8 * difficulty)
    offsets = sorted(rng.sample(range(1, workdays + 5), 1 + difficulty // 2))
    return {
        "start": start,
        "workdays": workdays,
        "holidays": [start + o * DAY for o in offsets],
    }


def observe(instance):
    holidays = ", ".join(f"{d.isoformat()}" for d in instance["holidays"])
    return (
        f"An invoice is dated {instance['start'].isoformat()} ({instance['start'].strftime('%A')}) and due after "
        f"{instance['workdays']} working days; the day after the invoice is the first one that may count. "
        f"Saturdays, Sundays and these holidays are no working days: {holidays}.\n"
        "On which date is it due? Answer as year-month-day, like `1987-06-05`."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    return text == reference_answer(instance)


def reference_answer(instance):
    return due(instance["start"], instance["workdays"], instance["holidays"]).isoformat()
