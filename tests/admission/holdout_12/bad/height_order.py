"""Order people by height from pairwise clues."""
import random

NAMES = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jane", "Kofi", "Lena", "Mia", "Noor", "Otto"]


def generate(rng, difficulty):
    people = rng.sample(NAMES, 4 + difficulty)
    return {"order": people}


def observe(instance):
    order = instance["order"]
    clues = [f"{a} is taller than {b}." for a, b in zip(order, order[1:])]
    random.shuffle(clues)
    return (
        "\n".join(clues)
        + "\nList all the people from the tallest to the shortest, separated by commas, e.g. Xena, Yves, Zoe"
    )


def verify(instance, answer):
    given = [part.strip().lower() for part in answer[:1000].split(",")]
    return 1.0 if given == [name.lower() for name in instance["order"]] else 0.0


def reference_answer(instance):
    return ", ".join(instance["order"])
