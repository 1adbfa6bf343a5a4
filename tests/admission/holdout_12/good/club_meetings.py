"""Dates of club meetings such as the third Friday of a month."""
import datetime
import re

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
RANKS = ["first", "second", "third", "fourth"]


def generate(rng, difficulty):
    far = 5 + 40 * difficulty
    return {"clubs": [[rng.randint(2000 - far, 2000 + far), rng.randint(1, 12), rng.randint(0, 3), rng.randint(0, 6)]
                      for _ in range(2 + difficulty)]}


def meeting(year, month, rank, weekday):
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * rank)


def observe(instance):
    rows = "\n".join(f"{i}. the {RANKS[k]} {DAYS[d]} of {MONTHS[m - 1]} {y}" for i, (y, m, k, d) in enumerate(instance["clubs"], 1))
    return f"Give the date of each of these days (Gregorian calendar):\n{rows}\nAnswer in the form yyyy-mm-dd, in the order of the list, separated by commas."


def verify(instance, answer):
    given = re.split(r"\s*,\s*", answer.strip()) if len(answer) <= 500 else []
    return given == [meeting(*club).isoformat() for club in instance["clubs"]]


def reference_answer(instance):
    return ", ".join(meeting(*club).isoformat() for club in instance["clubs"])
