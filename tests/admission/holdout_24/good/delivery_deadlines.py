"""Deadlines that count working days only."""
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def generate(rng, difficulty):
    first = date(2020, 1, 1) + timedelta(days=rng.randrange(3000))
    holidays = set()
    while len(holidays) < 2 + difficulty:
        day = first + timedelta(days=rng.randrange(15 + 8 * difficulty))
        if day.weekday() < 5:
            holidays.add(day.isoformat())
    orders = []
    for _ in range(1 + difficulty):
        start = first + timedelta(days=rng.randrange(12))
        orders.append([start.isoformat(), rng.randint(4, 9 + 4 * difficulty)])
    return {"holidays": sorted(holidays), "orders": orders}


def _deadlines(instance):
    result = []
    for start, days in instance["orders"]:
        day = date.fromisoformat(start)
        while days:
            day += timedelta(days=1)
            if day.weekday() < 5 and day.isoformat() not in instance["holidays"]:
                days -= 1
        result.append(day.isoformat())
    return result


def observe(instance):
    rows = "\n".join(f"ordered on {start}, {days} working days" for start, days in instance["orders"])
    return (
        "Working days are Monday to Friday except for these holidays: "
        + ", ".join(instance["holidays"]) + f".\nOrders:\n{rows}\n\nThe day of the order does not "
        "count; the deadline is the last of the working days. Write the deadlines as YYYY-MM-DD, in the "
        "order above, separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == " ".join(_deadlines(instance)) else 0.0


def reference_answer(instance):
    return " ".join(_deadlines(instance))
