"""Weekdays of dates. Uses datetime for the calendar only; nothing depends on the present day."""
import datetime

RESYN = {"description": "Weekdays of several dates", "tags": ["calendar"]}

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
EPOCH = datetime.date(1900, 1, 1)


def generate(rng, difficulty):
    # Many dates at once, so that guessing does not help.
    return {"offsets": [rng.randrange(3650 * difficulty) for _ in range(5 + difficulty)]}


def dates(instance):
    return [EPOCH + datetime.timedelta(days=n) for n in instance["offsets"]]


def observe(instance):
    lines = "\n".join(f"{day.day} {day:%B} {day.year}" for day in dates(instance))
    return (
        f"Which weekdays were or will be these dates of the Gregorian calendar?\n{lines}\nAnswer with the English names of the weekdays in the same "
        "order, separated by commas; upper and lower case do not matter. All of them must be right."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    names = [part.strip().lower() for part in answer.split(",")]
    return names == [DAYS[day.weekday()] for day in dates(instance)]


def reference_answer(instance):
    return ", ".join(DAYS[day.weekday()].capitalize() for day in dates(instance))
