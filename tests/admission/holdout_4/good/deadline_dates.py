"""Dates of deadlines, counted in days, weeks and working days. The calendar is used, the clock is not."""

import re
from datetime import date, timedelta

RESYN = {"description": "Deadlines", "tags": ["calendars"]}

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def after(day, step):
    kind, amount = step
    if kind == "days":
        return day + timedelta(days=amount)
    if kind == "weeks":
        return day - timedelta(weeks=amount)
    if kind == "weekday":
        return day + timedelta(days=(amount - day.weekday() - 1) % 7 + 1)
    while amount:
        day += timedelta(days=1)
        amount -= day.weekday() < 5
    return day


def final(instance):
    day = date.fromisoformat(instance["start"])
    for step in instance["steps"]:
        day = after(day, step)
    return day


def generate(rng, difficulty):
    start = date(1950, 1, 1) + timedelta(days=rng.randrange(50_000))
    steps = []
    for _ in range(1 + difficulty):
        kind = rng.choice(["days", "weeks", "weekday", "working"])
        amount = {"days": rng.randint(20, 400), "weeks": rng.randint(2, 30), "weekday": rng.randrange(7), "working": rng.randint(6, 45)}[kind]
        steps.append([kind, amount])
    steps.append(["days", rng.randint(20, 90)])
    return {"start": start.isoformat(), "steps": steps}


def observe(instance):
    texts = []
    for kind, amount in instance["steps"]:
        texts.append({
            "days": f"go {amount} days forward",
            "weeks": f"go {amount} weeks back",
            "weekday": f"go forward to the next {WEEKDAYS[amount % 7]} (at least one day)",
            "working": f"go forward to the day that is the working day number {amount} after it (Monday to Friday are working days)",
        }[kind])
    start = date.fromisoformat(instance["start"])
    steps = "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    return (
        f"Start at {WEEKDAYS[start.weekday()]}, {start.isoformat()} (year-month-day, Gregorian calendar, there are no holidays). Then, in order:\n{steps}\n"
        "Which date do you reach? Answer as year-month-day with four, two and two digits."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return date.fromisoformat(text) == final(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return final(instance).isoformat()
