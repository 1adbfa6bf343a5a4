"""Order kitchen steps: any order that respects the dependencies is right."""

from random import Random

RESYN = {"description": "Topological order of kitchen steps", "tags": ["planning", "graphs"]}

VERBS = ["chop", "boil", "fry", "peel", "grate", "knead", "rinse", "roast", "slice", "whisk"]
THINGS = ["onions", "pasta", "tofu", "carrots", "cheese", "dough", "lentils", "leeks", "rice", "eggs"]


def generate(rng: Random, difficulty: int) -> dict:
    count = 5 + difficulty
    steps = [f"{verb} {thing}" for verb in VERBS for thing in THINGS]
    names = rng.sample(steps, count)
    labels = [f"s{number}" for number in range(1, count + 1)]
    hidden = labels[:]
    rng.shuffle(hidden)
    edges = set()
    # A long backbone makes random orders hopeless; the rest leaves some freedom.
    for first, second in zip(hidden, hidden[1:]):
        if rng.random() < 0.75:
            edges.add((first, second))
    while len(edges) < count + 2:
        low, high = sorted(rng.sample(range(count), 2))
        edges.add((hidden[low], hidden[high]))
    before = sorted(list(edge) for edge in edges)
    rng.shuffle(before)
    return {"labels": labels, "names": names, "before": before, "plan": hidden}


def observe(instance: dict) -> str:
    steps = "\n".join(f"{a}: {b}" for a, b in zip(instance["labels"], instance["names"]))
    rules = "\n".join(f"- {a} must come before {b}" for a, b in instance["before"])
    return (
        f"A recipe has these steps:\n{steps}\n\nRules:\n{rules}\n\n"
        "Find an order of all steps that obeys every rule. There may be several; any is accepted. "
        "Answer with the labels on one line, separated by commas or spaces, in the order in which "
        "the steps are done, for example (for three other steps): `s90, s91, s92`"
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 20 * len(instance["labels"]):
        return False
    order = answer.replace(",", " ").replace("`", " ").lower().split()
    if sorted(order) != sorted(instance["labels"]):
        return False
    place = {label: index for index, label in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["before"])


def reference_answer(instance: dict) -> str:
    return ", ".join(instance["plan"])
