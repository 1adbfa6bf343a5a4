"""How many days ago was a date?"""
import re
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "arithmetic"]}


def generate(rng, difficulty):
    people = []
    for name in rng.sample(["Ana", "Bo", "Cid", "Dora", "Emil", "Fay"], 1 + difficulty // 2):
        born = date(1930, 1, 1) + timedelta(days=rng.randrange(25000))
        people.append((name, born.isoformat()))
    return {"people": people}


def total_days(instance):
    today = date.today()
    return sum((today - date.fromisoformat(born)).days for _, born in instance["people"])


def observe(instance):
    people = "; ".join(f"{name} was born on {born}" for name, born in instance["people"])
    return (
        f"{people}. How many days old are they today, added up?\n"
        "Reply with one whole number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,8}", text):
        return False
    return int(text) == total_days(instance)


def reference_answer(instance):
    return str(total_days(instance))
