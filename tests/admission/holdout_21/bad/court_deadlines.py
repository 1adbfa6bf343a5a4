"""Court deadlines counted in working days."""
import re
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "court_deadlines", "tags": ["law", "calendar"]}


def generate(rng, difficulty):
    served = date(2015, 1, 1) + timedelta(days=rng.randrange(3000))
    holidays = sorted({served + timedelta(days=rng.randrange(2, 10 + 6 * difficulty)) for _ in range(2 + difficulty)})
    return {"served": served, "holidays": holidays, "term": 6 + 4 * difficulty + rng.randrange(4)}


def _deadline(instance):
    day, left = instance["served"], instance["term"]
    while left:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in instance["holidays"]:
            left -= 1
    return day


def observe(instance):
    holidays = ", ".join(h.isoformat() for h in instance["holidays"])
    return (
        f"A claim was served on {instance['served'].isoformat()}. The defence is due {instance['term']} working days later; "
        f"the day of service does not count, nor do Saturdays, Sundays and these court holidays: {holidays}. "
        "On which date does the term end? Answer as YYYY-MM-DD."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", answer.strip()):
        return False
    return answer.strip() == _deadline(instance).isoformat()


def reference_answer(instance):
    return _deadline(instance).isoformat()
