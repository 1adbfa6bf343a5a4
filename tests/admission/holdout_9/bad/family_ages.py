"""How old is everybody?"""
import datetime
import re

RESYN = {"tags": ["dates"], "description": "Ages from birthdays"}
NAMES = "Amir Bella Chen Dana Emil Fatou Goran Hedda Ines Jonas Kofi Luis Mina".split()


def generate(rng, difficulty):
    people = []
    for name in rng.sample(NAMES, 2 + difficulty):
        day = datetime.date(1930, 1, 1) + datetime.timedelta(days=rng.randrange(30000))
        people.append([name, day.isoformat()])
    return {"people": people}


def observe(instance):
    rows = "\n".join(f"{name} was born on {day}" for name, day in instance["people"])
    return f"{rows}\nHow many full years old is each of them today? Answer with the ages in the same order, separated by commas."


def age(born, today):
    y, m, d = map(int, born.split("-"))
    return today.year - y - ((today.month, today.day) < (m, d))


def ages(instance):
    today = datetime.date.today()
    return [age(day, today) for _, day in instance["people"]]


def verify(instance, answer):
    parts = re.split(r"[,\s]+", answer.strip()[:500])
    if not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return False
    return [int(p) for p in parts] == ages(instance)


def reference_answer(instance):
    return ", ".join(map(str, ages(instance)))
