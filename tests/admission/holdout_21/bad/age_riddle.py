"""Family ages from relative birth years."""
import re
from datetime import date

RESYN = {"profile": "standard", "family": "age_riddle", "tags": ["genealogy", "arithmetic"]}
NAMES = ["Agnes", "Bruno", "Clara", "David", "Elsa", "Franz", "Greta", "Hugo", "Irma", "Jakob", "Karin", "Lothar", "Marta"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 3 + difficulty)
    links = [(b, a, rng.choice([-1, 1]) * rng.randint(1, 24)) for a, b in zip(names, names[1:])]
    return {"first": names[0], "born": rng.randint(1900, 1950), "links": links}


def _ages(instance):
    born = {instance["first"]: instance["born"]}
    for b, a, gap in instance["links"]:
        born[b] = born[a] + gap
    year = date.today().year
    return [year - born[n] for n in born]


def observe(instance):
    lines = "\n".join(f"{b} was born {abs(g)} years {'after' if g > 0 else 'before'} {a}." for b, a, g in instance["links"])
    return (
        f"{instance['first']} was born in {instance['born']}.\n{lines}\nHow old does each of them turn "
        "this year? Answer with the ages in the order in which the persons are first named as born "
        f"({instance['first']} first), separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,4}( [0-9]{1,4}){1,20}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == _ages(instance)


def reference_answer(instance):
    return " ".join(map(str, _ages(instance)))
