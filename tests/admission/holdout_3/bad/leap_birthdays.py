"""Weekdays on which anniversaries fall."""
from datetime import date

RESYN = {"description": "weekday arithmetic", "tags": ["dates"]}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def generate(rng, difficulty):
    events = []
    while len(events) < 3 + difficulty:
        day = date.fromordinal(rng.randint(date(1850, 1, 1).toordinal(), date(1999, 12, 31).toordinal()))
        if (day.month, day.day) != (2, 29):
            events.append((day, rng.randint(1, 20 * difficulty)))
    return {"events": events}


def _weekdays(instance):
    return [day.replace(year=day.year + years).weekday() for day, years in instance["events"]]


def observe(instance):
    lines = "\n".join(
        f"{i}. {day.year}-{day.month:02d}-{day.day:02d}, {years} years later"
        for i, (day, years) in enumerate(instance["events"], 1)
    )
    return (
        "On which weekdays do these anniversaries fall (same day and month, so many years later, Gregorian calendar)?\n"
        f"{lines}\nAnswer with the English weekdays in order, separated by spaces; upper and lower case are the same."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    named = answer.lower().replace(",", " ").split()
    return named == [DAYS[w] for w in _weekdays(instance)]


def reference_answer(instance):
    return " ".join(DAYS[w] for w in _weekdays(instance))
