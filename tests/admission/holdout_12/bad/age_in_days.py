"""Days since some birthdays."""
import re
from datetime import date


def generate(rng, difficulty):
    return {"born": ["%04d-%02d-%02d" % (rng.randint(1920, 2015), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(difficulty)]}


def days(instance):
    return sum((date.today() - date.fromisoformat(b)).days for b in instance["born"])


def observe(instance):
    return (
        f"Friends were born on {', '.join(instance['born'])} (year-month-day). How many days old are they today, all "
        "together? Answer with an integer."
    )


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[0-9]{1,8}", text) and int(text) == days(instance) else 0.0


def reference_answer(instance):
    return str(days(instance))
