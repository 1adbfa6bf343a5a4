"""Working-day arithmetic with weekends and company holidays."""

import re
from datetime import date, timedelta
from random import Random

RESYN = {"description": "Delivery dates in working days", "tags": ["calendar", "dates"]}

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Calendar:
    """Monday to Friday are working days, apart from the holidays."""

    def __init__(self, holidays):
        self.holidays = {date.fromisoformat(day) for day in holidays}

    def is_working(self, day):
        return day.weekday() < 5 and day not in self.holidays

    def add(self, start, days):
        day = start
        while days:
            day += timedelta(days=1)
            if self.is_working(day):
                days -= 1
        return day


def generate(rng: Random, difficulty: int) -> dict:
    start = date(rng.randint(1990, 2070), rng.randint(1, 12), rng.randint(1, 28))
    phases = [rng.randint(3, 9 + 3 * difficulty) for _ in range(1 + difficulty // 2)]
    span = 2 * sum(phases) + 20
    offsets = rng.sample(range(1, span), 1 + 2 * difficulty)
    holidays = sorted((start + timedelta(days=offset)).isoformat() for offset in offsets)
    return {"start": start.isoformat(), "phases": phases, "holidays": holidays}


def delivery(instance: dict) -> date:
    calendar = Calendar(instance["holidays"])
    day = date.fromisoformat(instance["start"])
    for phase in instance["phases"]:
        day = calendar.add(day, phase)
    return day


def observe(instance: dict) -> str:
    start = date.fromisoformat(instance["start"])
    phases = ", then ".join(f"{phase} working days" for phase in instance["phases"])
    return (
        f"An order arrives on {WEEKDAYS[start.weekday()]}, {instance['start']}. Making it takes "
        f"{phases}; counting starts on the day after the arrival, each phase starts on the day "
        "after the last day of the phase before, and the order is delivered on the last day of "
        "the last phase.\n"
        "Saturdays and Sundays are not working days, nor are these company holidays:\n"
        + "\n".join(f"- {day}" for day in instance["holidays"])
        + "\nOn which date is the order delivered? Answer with one date in the form YYYY-MM-DD."
    )


def parse_date(answer: str):
    """The date in the answer; None if there is none or more than one."""
    if len(answer) > 500:
        return None
    found = ISO.findall(answer)
    if len(found) != 1:
        return None
    year, month, day = map(int, found[0])
    return date(year, month, day)


def verify(instance: dict, answer: str) -> bool:
    given = parse_date(answer)
    if given is None:
        return False
    return given == delivery(instance)


def reference_answer(instance: dict) -> str:
    return delivery(instance).isoformat()
