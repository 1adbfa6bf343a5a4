"""Spreadsheets: date arithmetic over a column of project phases."""
import datetime
import re


def generate(rng, difficulty):
    start = datetime.date(1990, 1, 1) + datetime.timedelta(days=rng.randrange(20000))
    return {"start": start.isoformat(), "phases": [[rng.randint(20, 400), rng.randint(1, 30)] for _ in range(2 + difficulty)]}


def _ends(instance):
    day = datetime.date.fromisoformat(instance["start"])
    out = []
    for length, pause in instance["phases"]:
        end = day + datetime.timedelta(days=length - 1)
        out.append(end.isoformat())
        day = end + datetime.timedelta(days=pause + 1)
    return out


def observe(instance):
    rows = "\n".join(f"phase {k}: {a} days of work, then {b} days of pause" for k, (a, b) in enumerate(instance["phases"], 1))
    return (f"A project starts on {instance['start']}, which is the first day of work.\n{rows}\nGive the last day of work of every "
            "phase as YYYY-MM-DD (Gregorian calendar), separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"\d{4}-\d\d-\d\d( +\d{4}-\d\d-\d\d){0,40}", text, re.ASCII):
        return False
    return text.split() == _ends(instance)


def reference_answer(instance):
    return " ".join(_ends(instance))
