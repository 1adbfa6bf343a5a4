"""ISO week dates of a journey's stages."""
import re
from datetime import date, timedelta

RESYN = {"description": "ISO week calendar", "tags": ["dates"]}
SHAPE = re.compile(r"\s*([0-9]{4})-W([0-9]{2})-([1-7])\s*")


def generate(rng, difficulty):
    start = date(rng.randint(1901, 2090), rng.choice([1, 12]), rng.randint(1, 31))
    return {"start": [start.year, start.month, start.day],
            "stages": [rng.randint(3, 40 * difficulty) for _ in range(1 + difficulty)]}


def _arrival(instance):
    day = date(*instance["start"])
    for nights in instance["stages"]:
        day += timedelta(days=nights)
    return day


def observe(instance):
    y, m, d = instance["start"]
    stages = ", ".join(f"{n} days" for n in instance["stages"])
    return (
        f"A caravan leaves on {d:02d}.{m:02d}.{y} (day.month.year). Its stages take {stages}, one after the other without "
        "rest. On which ISO week date does it arrive? Write year, week and weekday (1 is Monday) like `1899-W07-3`."
    )


def verify(instance, answer):
    match = SHAPE.fullmatch(answer[:100])
    return match and tuple(int(g) for g in match.groups()) == tuple(_arrival(instance).isocalendar())


def reference_answer(instance):
    year, week, day = _arrival(instance).isocalendar()
    return f"{year:04d}-W{week:02d}-{day}"
