"""Weekday after a chain of date rules."""
import datetime

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def generate(rng, difficulty):
    start = datetime.date(1900, 1, 1) + datetime.timedelta(days=rng.randint(0, 70000))
    hops = []
    for _ in range(2 + 2 * difficulty):
        hops.append([rng.choice(["days", "weeks", "next"]), rng.randint(1, 90)])
    return {"start": start.isoformat(), "hops": hops}


def _end(instance):
    day = datetime.date.fromisoformat(instance["start"])
    for kind, k in instance["hops"]:
        if kind == "days":
            day += datetime.timedelta(days=k)
        elif kind == "weeks":
            day += datetime.timedelta(days=7 * k)
        else:
            day += datetime.timedelta(days=1)
            while day.weekday() != k % 7:
                day += datetime.timedelta(days=1)
    return DAYS[day.weekday()]


def observe(instance):
    lines = [f"Start on {instance['start']} (Gregorian calendar) and go on:"]
    for kind, k in instance["hops"]:
        if kind == "next":
            lines.append(f"  to the next {DAYS[k % 7].capitalize()} after that day")
        else:
            lines.append(f"  by {k} {kind}")
    if instance["hops"][-1][0] == "next":
        lines.append("  by 3 days")
    lines.append("Which weekday is the last day? Answer with its English name (case does not matter).")
    return "\n".join(lines)


def _answer(instance):
    name = _end(instance)
    if instance["hops"][-1][0] == "next":
        name = DAYS[(DAYS.index(name) + 3) % 7]
    return name


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip().lower() == _answer(instance)


def reference_answer(instance):
    return _answer(instance).capitalize()
