"""On which date does a chain of shipments arrive."""
import datetime
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def generate(rng, difficulty):
    start = datetime.date.today() + datetime.timedelta(days=rng.randint(1, 300))
    legs = []
    for _ in range(2 + difficulty):
        legs.append([rng.choice(["ship", "train", "lorry", "store"]), rng.randint(2, 40)])
    return {"start": start.isoformat(), "legs": legs}


def _arrival(instance):
    day = datetime.date.fromisoformat(instance["start"])
    for kind, days in instance["legs"]:
        if kind == "lorry":
            left = days
            while left:
                day += datetime.timedelta(days=1)
                if day.weekday() != 6:
                    left -= 1
        else:
            day += datetime.timedelta(days=days)
    return day


def observe(instance):
    lines = [f"Goods leave on {instance['start']} and go through these legs one after another:"]
    lines += [f"  {kind}: {days} days" for kind, days in instance["legs"]]
    lines.append("Lorries do not drive on Sundays: of a lorry leg only the other days count.")
    lines.append("A leg of N days that starts on a date ends N counted days later, and the next leg starts on that date.")
    lines.append("On which date do the goods arrive? Answer in the form YYYY-MM-DD.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*", answer)
    return m is not None and m.group(1) == _arrival(instance).isoformat()


def reference_answer(instance):
    return _arrival(instance).isoformat()
