"""Which day does a chain of tasks end, counting working days only?"""
from datetime import date, timedelta
import re

RESYN = {"tags": ["calendar", "scheduling"], "description": "working days"}


def generate(rng, difficulty):
    start = date(2020, 1, 1) + timedelta(days=rng.randrange(2000))
    tasks = [rng.randint(2, 5 + 3 * difficulty) for _ in range(1 + difficulty)]
    return {"start": start.isoformat(), "tasks": tasks}


def end_of(instance):
    day = date.fromisoformat(instance["start"])
    left = sum(instance["tasks"])
    while True:
        if day.weekday() < 5:
            left -= 1
            if left == 0:
                return day.isoformat()
        day += timedelta(days=1)


def observe(instance):
    tasks = ", ".join(str(n) for n in instance["tasks"])
    return (
        f"A project starts on {instance['start']}. Its tasks follow one another and take {tasks} working days "
        "(Monday to Friday; the first day counts if it is a working day; there are no holidays). "
        "On which day is the last working day of the last task? "
        f"Answer in ISO format, e.g. {end_of(instance)}."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    return text == end_of(instance)


def reference_answer(instance):
    return end_of(instance)
