"""Calendar arithmetic."""
import re
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "arithmetic"]}


def generate(rng, difficulty):
    start = date(1950, 1, 1) + timedelta(days=rng.randrange(365 * (20 + 5 * difficulty)))
    return {"born": [start.year, start.month, start.day], "minus": rng.randrange(1, 50 * difficulty + 20)}


def _days(instance):
    born = date(*instance["born"])
    return (date.today() - born).days - instance["minus"]


def observe(instance):
    y, m, d = instance["born"]
    return (f"A person was born on {y:04d}-{m:02d}-{d:02d} and spent {instance['minus']} days at sea. "
            "How many days has the person lived until today without counting the days at sea? "
            "The birthday itself is not counted. Answer with an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,6}", answer.strip()):
        return False
    return int(answer.strip()) == _days(instance)


def reference_answer(instance):
    return str(_days(instance))
