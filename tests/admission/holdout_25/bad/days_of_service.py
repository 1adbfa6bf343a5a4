"""How long have the staff members been with the company (in days)?"""
import re
from datetime import date, timedelta

STAFF = ["Ines", "Tom", "Mara", "Jonas", "Lena", "Oleg", "Petra", "Raj", "Sofie", "Uwe", "Vera", "Wim"]


def generate(rng, difficulty):
    people = []
    for name in rng.sample(STAFF, 2 + difficulty // 2):
        start = date(1990, 1, 1) + timedelta(days=rng.randrange(365 * (5 + 2 * difficulty)))
        people.append([name, start.isoformat()])
    return {"people": people, "break_days": [rng.randint(0, 40 * difficulty) for _ in people]}


def _expected(instance):
    today = date.today()
    return [(today - date.fromisoformat(start)).days - pause
            for (_, start), pause in zip(instance["people"], instance["break_days"])]


def observe(instance):
    rows = "\n".join(f"- {name}: joined {start}, unpaid leave {pause} days"
                     for (name, start), pause in zip(instance["people"], instance["break_days"]))
    return (
        f"Today is {date.today().isoformat()}. The personnel file says:\n{rows}\n"
        "For each person, in this order, give the days of service until today: the days from "
        "joining to today (today minus joining date) without the unpaid leave.\n"
        "Answer with the numbers separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 500 or not re.fullmatch(r"[0-9]{1,7}(\s*,\s*[0-9]{1,7})*", text):
        return False
    return [int(x) for x in text.split(",")] == _expected(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _expected(instance))
