"""Rewrite dates of three notations as year-month-day (leading zeros optional)."""
import re
from datetime import date, timedelta

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]


def generate(rng, difficulty):
    dates = []
    for _ in range(3 + difficulty):
        day = date(1950, 1, 1) + timedelta(days=rng.randrange(27000))
        dates.append([day.isoformat(), rng.choice(["us", "eu", "long"]), rng.randint(-40, 40)])
    return {"dates": dates}


def _show(iso, style):
    d = date.fromisoformat(iso)
    if style == "us":
        return f"{d.month}/{d.day}/{d.year}"
    if style == "eu":
        return f"{d.day}.{d.month}.{d.year}"
    return f"{MONTHS[d.month - 1]} {d.day}, {d.year}"


def observe(instance):
    rows = "\n".join(f"{i}. {_show(iso, style)}, moved by {shift:+d} days"
                     for i, (iso, style, shift) in enumerate(instance["dates"], 1))
    return (
        "Dates with slashes are American (month/day/year), dates with dots European "
        f"(day.month.year).\n{rows}\nMove each date by its number of days (+ is later) and write the "
        "results as year-month-day, one per line in order. Leading zeros may be left out "
        "(2001-3-9 and 2001-03-09 are both fine)."
    )


def _parse(text):
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    if not match:
        return None
    try:
        return date(*(int(g) for g in match.groups()))
    except ValueError:
        return None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    lines = [line.strip() for line in answer.strip().split("\n")]
    wanted = [date.fromisoformat(iso) + timedelta(days=s) for iso, _, s in instance["dates"]]
    return [_parse(line) for line in lines] == wanted


def reference_answer(instance):
    return "\n".join((date.fromisoformat(iso) + timedelta(days=s)).isoformat()
                     for iso, _, s in instance["dates"])
