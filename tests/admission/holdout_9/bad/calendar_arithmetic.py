"""Dates so many days later."""
from datetime import date, timedelta
import re

RESYN = {"tags": ["calendar"], "description": "Date arithmetic"}
TEMPLATES = {
    "short": "For each line, add the number of days to the date:\n{rows}\nAnswer with the new dates as YYYY-MM-DD, one per line.",
    "medium": "For each line, go on by the number of days from the date (leap years count):\n{rows}\nAnswer with the dates as YYYY-MM-DD, one per line.",
    "long": "Take the Gregorian calendar. Which date is so many days after the date of each line?\n{rows}\nAnswer with the dates as YYYY-MM-DD, one per line.",
}


def tier(difficulty):
    for name, top in (("short", 3), ("medium", 6), ("long", 9)):
        if difficulty <= top:
            return name
    return "extreme"


def generate(rng, difficulty):
    tasks = []
    for _ in range(1 + difficulty):
        start = date(1800, 1, 1) + timedelta(days=rng.randrange(100000))
        tasks.append([start.isoformat(), rng.randint(20, 100 * difficulty ** 2)])
    return {"tier": tier(difficulty), "tasks": tasks}


def observe(instance):
    rows = "\n".join(f"{d} + {n} days" for d, n in instance["tasks"])
    return TEMPLATES.get(instance["tier"], "").format(rows=rows)


def later(instance):
    return [(date.fromisoformat(d) + timedelta(days=n)).isoformat() for d, n in instance["tasks"]]


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    lines = answer.split()
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", line) for line in lines):
        return False
    return lines == later(instance)


def reference_answer(instance):
    return "\n".join(later(instance))
