"""How many days has a family lived, all together?"""
from datetime import date

RESYN = {"description": "days between dates", "tags": ["dates"]}
NAMES = ["Abel", "Bela", "Cato", "Dora", "Enzo", "Faye", "Gwen", "Hana", "Ivo", "Jette", "Kim"]


def generate(rng, difficulty):
    people = []
    for name in rng.sample(NAMES, 1 + difficulty):
        people.append([name, rng.randint(1930, 2015), rng.randint(1, 12), rng.randint(1, 28)])
    return {"people": people}


def _days_lived(people):
    now = date.today()
    return sum((now - date(year, month, day)).days for _, year, month, day in people)


def observe(instance):
    lines = "\n".join(f"{name} was born on {y:04d}-{m:02d}-{d:02d}" for name, y, m, d in instance["people"])
    return (
        f"{lines}\nAdd up the days that they have lived up to today, the day of birth not counted. "
        "Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        return False
    return int(text) == _days_lived(instance["people"])


def reference_answer(instance):
    return str(_days_lived(instance["people"]))
