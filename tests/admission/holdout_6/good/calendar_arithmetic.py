"""Weekdays and dates, computed with the datetime module but never with today's date."""
import datetime as dt
import re

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def generate(rng, difficulty):
    start = dt.date(1600 + rng.randrange(500), 1, 1) + dt.timedelta(days=rng.randrange(365))
    steps = []
    for _ in range(2 + difficulty):
        steps.append([rng.choice(["days", "weeks", "weekday"]), rng.randint(2, 40 * difficulty)])
        if steps[-1][0] == "weekday":
            steps[-1][1] = rng.randrange(7)
    return {"start": start.isoformat(), "steps": steps}


def solve(instance):
    day = dt.date.fromisoformat(instance["start"])
    for kind, k in instance["steps"]:
        if kind == "weekday":
            day += dt.timedelta(days=(k - day.weekday() - 1) % 7 + 1)
        else:
            day += dt.timedelta(days=k if kind == "days" else 7 * k)
    return day


def observe(instance):
    rows = []
    for kind, k in instance["steps"]:
        rows.append(f"go to the next {DAYS[k]} (at least one day later)" if kind == "weekday" else f"add {k} {kind}")
    return (f"Begin with the date {instance['start']} (proleptic Gregorian calendar), then:\n" + "\n".join(rows) +
            "\nWhich date do you reach, and on which weekday does it fall? Answer like `1987-03-05 Thursday`; capitals do "
            "not matter.")


def reference_answer(instance):
    day = solve(instance)
    return f"{day.isoformat()} {DAYS[day.weekday()]}"


def verify(instance, answer):
    m = re.fullmatch(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})[\s,]+([A-Za-z]{6,9})\s*", answer[:200])
    return bool(m) and f"{m[1]} {m[2].lower()}" == reference_answer(instance).lower()
