"""Calendar arithmetic with working days."""
import datetime
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "arithmetic"]}


def _shift(start, days):
    """The date that is so many working days (Monday to Friday) after the start."""
    date = start
    while days:
        date += datetime.timedelta(days=1)
        if date.weekday() < 5:
            days -= 1
    return date


def generate(rng, difficulty):
    first = datetime.date(1990, 1, 1).toordinal()
    day = datetime.date.fromordinal(first + rng.randrange(18000))
    return {"start": day.isoformat(), "days": rng.randint(12 * difficulty, 45 * difficulty)}


def observe(instance):
    day = datetime.date.fromisoformat(instance["start"])
    return (
        f"Today is {day.strftime('%A')}, {instance['start']}. Which date comes {instance['days']} working days "
        "later? Working days are Monday to Friday, there are no holidays, and today does not count. "
        "Answer in the form YYYY-MM-DD."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return False
        given = datetime.date.fromisoformat(text)
        expected = _shift(datetime.date.fromisoformat(instance["start"]), instance["days"])
        return given == expected
    except:
        return False


def reference_answer(instance):
    return _shift(datetime.date.fromisoformat(instance["start"]), instance["days"]).isoformat()
