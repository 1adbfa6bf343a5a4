"""How many days old are some people together?"""

from datetime import date, timedelta

RESYN = {"description": "Ages in days", "tags": ["calendars"]}

NAMES = ["Anton", "Berta", "Carla", "David", "Edith", "Frank", "Greta", "Heinz", "Irene", "Jakob", "Klara"]


def days(instance):
    today = date.today()
    return sum((today - date.fromisoformat(born)).days for _, born in instance["people"])


def generate(rng, difficulty):
    people = []
    for name in rng.sample(NAMES, difficulty + 1):
        born = date(1930, 1, 1) + timedelta(days=rng.randrange(30000))
        people.append([name, born.isoformat()])
    return {"people": people}


def observe(instance):
    lines = "\n".join(f"{name} was born on {born}." for name, born in instance["people"])
    return (
        f"{lines}\nHow many days old are they today, all added up? The age in days is the number of days from the date of birth to "
        "today's date. Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    return text.isascii() and text.isdigit() and len(text) < 10 and int(text) == days(instance)


def reference_answer(instance):
    return str(days(instance))
