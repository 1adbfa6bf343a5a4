"""Date arithmetic with named exceptions."""
import re
from datetime import date, timedelta

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def generate(rng, difficulty):
    units = ["days", "weeks"] if difficulty < 3 else ["days", "weeks", "workdays"]
    while True:
        start = date(rng.randint(1950, 2050), rng.randint(1, 12), rng.randint(1, 28))
        moves = [
            [rng.choice([-1, 1, 1]) * rng.randint(2, 30 + 10 * difficulty), rng.choice(units)]
            for _ in range(1 + difficulty)
        ]
        instance = {"start": start.isoformat(), "moves": moves}
        if end(instance) != start:
            return instance


def move(day, count, unit):
    if unit == "days":
        return day + timedelta(days=count)
    if unit == "weeks":
        return day + timedelta(weeks=count)
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def end(instance):
    day = date.fromisoformat(instance["start"])
    for count, unit in instance["moves"]:
        day = move(day, count, unit)
    return day


def observe(instance):
    moves = ", ".join(f"{c:+d} {u}" for c, u in instance["moves"])
    return (
        f"Start on {instance['start']} (year-month-day, Gregorian calendar) and move by, one after "
        f"the other: {moves}. (A workday move goes day by day and counts only the Mondays to Fridays "
        "it lands on.) On which date do you end? Answer as year-month-day."
    )


def verify(instance, answer):
    m = ISO.fullmatch(answer.strip())
    if m is None:
        return False
    try:
        given = date(int(m[1]), int(m[2]), int(m[3]))
    except (ValueError, OverflowError):
        return False
    return given == end(instance)


def reference_answer(instance):
    return end(instance).isoformat()
