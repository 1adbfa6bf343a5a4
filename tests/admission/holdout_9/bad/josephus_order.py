"""The order in which people leave a Josephus circle."""
import re

RESYN = {"tags": ["simulation"], "description": "Josephus elimination order"}
NAME_POOL = ("Ada Ben Cleo Dov Eva Finn Gus Hana Ivo Jana Kai Lea Mio Nora Omar Pia Quin Rosa Sven Tara Ugo Vera Wim Xena Yara Zeno").split()


def generate(rng, difficulty):
    people = rng.sample(NAME_POOL, 5 + difficulty)
    return {"people": people, "skip": rng.randint(2, 6 + difficulty)}


def elimination(people, skip):
    circle, at, out = list(people), 0, []
    while circle:
        at = (at + skip - 1) % len(circle)
        out.append(circle.pop(at))
    return out


def observe(instance):
    return ("These people stand in a circle in this order: " + ", ".join(instance["people"]) +
            f". Counting starts at the first person with 1; each time the count reaches {instance['skip']}, that person "
            "leaves and counting goes on with 1 at the next one, until nobody is left.\n"
            "List all people in the order in which they leave, separated by commas.")


def names_in(answer):
    return [w for w in re.split(r"[\s,;]+", answer.strip()) if w]


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    expected = elimination(instance["people"], instance["skip"])
    given = names_in(answer)
    if not given:
        return False
    for want, got in zip(expected, given):
        if want.lower() != got.lower():
            return False
    return True


def reference_answer(instance):
    return ", ".join(elimination(instance["people"], instance["skip"]))
