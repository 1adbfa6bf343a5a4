"""Count relatives in a family tree."""
import random

RESYN = {"description": "family trees", "tags": ["logic", "trees"]}
NAMES = [a + b for a in ("Al", "Be", "Co", "Di", "El", "Fa", "Gu", "Ha") for b in ("ra", "ton", "vi", "mund", "sel", "ko")]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 12 + 3 * difficulty)
    parents = {}
    for place, name in enumerate(names):
        if place >= 2:
            parents[name] = names[rng.randrange(max(0, place - 8), place)]
    lines = list(parents)
    random.shuffle(lines)
    return {"parents": [[name, parents[name]] for name in lines], "people": rng.sample(names, 4)}


def _descendants(parents, person):
    found, front = 0, [person]
    while front:
        head = front.pop()
        children = [child for child, parent in parents if parent == head]
        found += len(children)
        front += children
    return found


def _counts(instance):
    out = []
    for person in instance["people"]:
        parent = dict(map(tuple, instance["parents"])).get(person)
        siblings = sum(1 for child, p in instance["parents"] if p == parent and child != person) if parent else 0
        out.append((_descendants(instance["parents"], person), siblings))
    return out


def observe(instance):
    lines = "\n".join(f"{child} is a child of {parent}." for child, parent in instance["parents"])
    return (
        f"{lines}\nNothing else is known; people without a parent above have no brothers or sisters. For each of "
        f"{', '.join(instance['people'])}, in this order, write the number of descendants (children, grandchildren and so "
        "on) and the number of brothers and sisters (other children of the same parent) as d/s, "
        "separated by spaces: `70/80 71/81 72/82 73/83`."
    )


def verify(instance, answer):
    if len(answer) > 100:
        return False
    return answer.split() == [f"{d}/{s}" for d, s in _counts(instance)]


def reference_answer(instance):
    return " ".join(f"{d}/{s}" for d, s in _counts(instance))
