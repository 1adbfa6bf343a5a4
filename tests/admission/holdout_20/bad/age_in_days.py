"""How many days ago was a date?"""
import datetime
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "arithmetic"]}

_EVENTS = ["a bridge was opened", "a ship was launched", "a school was founded", "a tower was finished",
           "a railway line was closed", "a comet was first seen", "a treaty was signed"]


def generate(rng, difficulty):
    first = datetime.date(2015 - 25 * difficulty, 1, 1)
    last = datetime.date(2020 - 15 * difficulty, 12, 31)
    ordinal = rng.randint(first.toordinal(), last.toordinal())
    return {"date": datetime.date.fromordinal(ordinal).isoformat(), "event": rng.choice(_EVENTS)}


def _days(instance):
    return (datetime.date.today() - datetime.date.fromisoformat(instance["date"])).days


def observe(instance):
    today = datetime.date.today().isoformat()
    return (
        f"On {instance['date']} {instance['event']}. Today is {today}. How many days have passed since then "
        "(Gregorian calendar, the day of the event counts as day 0)? Answer with the number only."
    )


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def verify(instance, answer):
    return _int(answer) == _days(instance)


def reference_answer(instance):
    return str(_days(instance))
