"""Number of days between two calendar dates."""

from datetime import date

RESYN = {"tags": ["calendar"], "description": "Days between two dates"}


def generate(rng, difficulty):
    span = 30 * difficulty ** 3 + 50
    first = date(rng.randint(1900, 1990), rng.randint(1, 12), rng.randint(1, 28))
    gap = rng.randint(span // 2, span)
    second = date.fromordinal(first.toordinal() + gap)
    return {"first": first.isoformat(), "second": second.isoformat(), "gap": gap}


def observe(instance):
    return (
        f"How many days after {instance['first']} is {instance['second']} (dates as year-month-day, "
        "Gregorian calendar; the next day is 1 day after)? Answer with the number alone."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    cleaned = answer.strip().rstrip(".").replace(",", "")
    if len(cleaned) > 12:
        return False
    return cleaned == instance["gap"]


def reference_answer(instance):
    return str(instance["gap"])
