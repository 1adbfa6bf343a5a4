"""Time arithmetic across time zones."""
import re
from datetime import datetime, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "arithmetic"]}


def generate(rng, difficulty):
    legs = [[rng.randrange(40, 900), rng.choice([-9, -7, -5, -3, -2, 1, 2, 4, 6, 8]) * 30]
            for _ in range(1 + difficulty)]
    return {"start": [2000 + rng.randrange(60), rng.randrange(1, 13), rng.randrange(1, 29), rng.randrange(24),
                      rng.randrange(60)], "legs": legs}


def _arrival(instance):
    t = datetime(*instance["start"])
    for minutes, shift in instance["legs"]:
        t += timedelta(minutes=minutes + shift)
    return t.strftime("%Y-%m-%d %H:%M")


def observe(instance):
    y, mo, d, h, mi = instance["start"]
    legs = "\n".join(f"- {m} minutes of travel into a zone whose clocks are {abs(s)} minutes "
                     f"{'ahead of' if s > 0 else 'behind'} those of the zone before" for m, s in instance["legs"])
    return (f"A journey starts on {y}-{mo:02d}-{d:02d} at {h:02d}:{mi:02d} local time and has these legs, without "
            f"pauses:\n{legs}\nWhat is the local date and time of arrival? Use the format YYYY-MM-DD HH:MM.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", text):
        return False
    return text == _arrival(instance)


def reference_answer(instance):
    return _arrival(instance)
