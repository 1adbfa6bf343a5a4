"""Put tasks into an order that respects all 'before' rules."""

import re
from random import Random

RESYN = {"description": "Order tasks under precedence rules", "tags": ["scheduling", "graphs"]}

TASKS = [
    "wash", "peel", "slice", "boil", "fry", "bake", "season", "stir", "cool", "plate", "mix", "knead",
    "grate", "rinse", "drain", "chill", "glaze", "toast", "simmer", "garnish",
]


def generate(rng: Random, difficulty: int) -> dict:
    count = 6 + difficulty
    order = rng.sample(TASKS, count)
    rules = []
    for later in range(1, count):
        for earlier in rng.sample(range(later), min(later, 2)):
            rules.append([order[earlier], order[later]])
    rng.shuffle(rules)
    return {"tasks": sorted(order), "rules": rules, "solution": order}


def observe(instance: dict) -> str:
    rules = "\n".join(f"- {first} before {second}" for first, second in instance["rules"])
    return (
        f"These tasks have to be done one after another: {', '.join(instance['tasks'])}.\n"
        f"Rules:\n{rules}\n"
        "Give an order of all tasks that follows every rule: the names of the tasks, separated by "
        "commas, on one line."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 2000:
        return False
    names = [name for name in re.split(r"[,\s]+", answer.strip().lower()) if name]
    if any(name not in instance["tasks"] for name in names):
        return False
    if len(set(names)) != len(names):
        return False
    place = {name: index for index, name in enumerate(names)}
    for first, second in instance["rules"]:
        if first in place and second in place and place[first] > place[second]:
            return False
    return True


def reference_answer(instance: dict) -> str:
    return ", ".join(instance["solution"])
