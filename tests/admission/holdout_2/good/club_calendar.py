"""Dates of rules like `the third Tuesday of May`; uses datetime but never the present time."""

import datetime
import re

RESYN = {"description": "Dates from calendar rules", "tags": ["calendar"]}

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ORDINALS = ["first", "second", "third", "fourth", "last"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]


def resolve(rule):
    year, month, weekday, which, shift = rule
    day = datetime.date(year, month, 1)
    hits = []
    while day.month == month:
        if day.weekday() == weekday:
            hits.append(day)
        day += datetime.timedelta(days=1)
    chosen = hits[-1] if which == 4 else hits[which]
    return (chosen + datetime.timedelta(days=shift)).isoformat()


def generate(rng, difficulty):
    rules = []
    for _ in range(1 + difficulty):
        shift = rng.randint(-15 * difficulty, 15 * difficulty) if difficulty > 2 else rng.randint(1, 30)
        rules.append([rng.randint(1950, 2090), rng.randint(1, 12), rng.randrange(7), rng.randrange(5), shift])
    return {"rules": rules}


def _sentence(rule):
    year, month, weekday, which, shift = rule
    move = f"{abs(shift)} days {'after' if shift > 0 else 'before'} " if shift else ""
    return f"{move}the {ORDINALS[which]} {DAYS[weekday]} of {MONTHS[month - 1]} {year}"


def observe(instance):
    rows = "\n".join(f"{i}. {_sentence(rule)}" for i, rule in enumerate(instance["rules"], 1))
    return (
        f"Give the dates (Gregorian calendar) that are meant here:\n{rows}\n"
        "Answer with the dates as year-month-day, like 1899-04-03, in this order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 400 else []
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", w) for w in words):
        return False
    return words == [resolve(rule) for rule in instance["rules"]]


def reference_answer(instance):
    return " ".join(resolve(rule) for rule in instance["rules"])
