"""Dates a number of days before or after a given date."""
import re
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def generate(rng, difficulty):
    start = date(1900, 1, 1) + timedelta(days=rng.randrange(60000))
    steps = []
    for _ in range(1 + difficulty // 2):
        steps.append((rng.choice(["after", "before"]), rng.randint(40, 150 * difficulty)))
    return {"year": start.year, "month": start.month, "day": start.day, "steps": steps}


def solve(instance):
    today = date(instance["year"], instance["month"], instance["day"])
    for direction, days in instance["steps"]:
        today += timedelta(days=days if direction == "after" else -days)
    return today


def observe(instance):
    steps = ", then ".join(f"the day {days} days {direction} that" for direction, days in instance["steps"])
    start = f"{instance['year']:04d}-{instance['month']:02d}-{instance['day']:02d}"
    return (
        f"Start at {start} (Gregorian calendar). Take {steps}. Which date do you end at?\n"
        "Reply in the form YYYY-MM-DD."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", answer.strip())
    if match is None:
        return False
    end = solve(instance)
    return tuple(int(g) for g in match.groups()) == (end.year, end.month, end.day)


def reference_answer(instance):
    return solve(instance).isoformat()
