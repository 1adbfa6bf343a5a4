"""Ages of the objects of a museum."""
from datetime import date

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}

OBJECTS = ["a bronze bell", "an oil lamp", "a spinning wheel", "a pocket watch", "a sabre",
           "a sundial", "a harp", "a globe", "a ship model", "a loom", "a mask", "a telescope"]


def generate(rng, difficulty):
    things = rng.sample(OBJECTS, 1 + difficulty)
    return {"things": [[thing, rng.randint(1400, 1950)] for thing in things]}


def _ages(instance):
    year = date.today().year
    return sum(year - made for _, made in instance["things"])


def observe(instance):
    rows = "\n".join(f"{thing}, made in {made}" for thing, made in instance["things"])
    return (
        "A museum shows\n" + rows + "\n\nThe age of an object is the present year minus the year in "
        "which it was made. What is the sum of the ages? Answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == str(_ages(instance)) else 0.0


def reference_answer(instance):
    return str(_ages(instance))
