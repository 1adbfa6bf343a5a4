"""Days between birthdays."""
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}

NAMES = ["Amir", "Bela", "Cora", "Dora", "Emil", "Fay", "Gino", "Hugo", "Ines", "Jon", "Kim"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 1 + difficulty)
    first = date(1950, 1, 1)
    people = []
    for name in names:
        day = first + timedelta(days=rng.randrange(25000))
        people.append([name, day.year, day.month, day.day])
    text = "; ".join(f"{name} was born on {y}-{m:02d}-{d:02d}" for name, y, m, d in people)
    question = (
        f"{text}. How many days old are they altogether on 2030-01-01? Answer with the number."
    )
    return {"people": people, "prompt": "", "question": question}


def _days(instance):
    end = date(2030, 1, 1)
    return sum((end - date(y, m, d)).days for _, y, m, d in instance["people"])


def observe(instance):
    return instance.get("prompt", instance["question"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == str(_days(instance)) else 0.0


def reference_answer(instance):
    return str(_days(instance))
