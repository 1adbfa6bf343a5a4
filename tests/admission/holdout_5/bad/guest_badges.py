"""Set operations on guest lists; the answer is a sorted, comma separated list of badge names."""

import re
from random import Random

RESYN = {"description": "Set algebra on guest lists", "tags": ["sets", "lists"]}

ANIMALS = (
    "ant bat bear bee cat cod cow crab crow deer dog dove duck eel elk fly fox frog gnu goat hare "
    "hawk hen ibis kite koala lark lion lynx mole moth mouse newt otter owl ox panda pig puma ram "
    "rat seal shark sheep skunk sloth slug snail swan tiger toad trout viper wasp whale wolf yak zebra"
).split()

LIST_FORM = re.compile(r"([a-z]+,? ?)+")


def union(a, b):
    return a | b


def intersection(a, b):
    return a & b


def difference(a, b):
    return a - b


def symmetric(a, b):
    return a ^ b


OPERATIONS = {
    "in at least one of": union,
    "in both of": intersection,
    "in the first but not in the second of": difference,
    "in exactly one of": symmetric,
}


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        lists = []
        pool = rng.sample(ANIMALS, 10 + 3 * difficulty)
        for _ in range(2 + difficulty // 2):
            lists.append(rng.sample(pool, len(pool) // 2 + rng.randint(0, 2)))
        steps = [rng.choice(sorted(OPERATIONS)) for _ in range(len(lists) - 1)]
        instance = {"lists": lists, "steps": steps}
        if len(solve(instance)) >= 3:
            return instance


def solve(instance: dict) -> list:
    current = set(instance["lists"][0])
    for step, names in zip(instance["steps"], instance["lists"][1:]):
        current = OPERATIONS[step](current, set(names))
    return sorted(current)


def observe(instance: dict) -> str:
    lines = ["Guests wear badges with animals. The guest lists of some parties:", ""]
    for number, names in enumerate(instance["lists"], 1):
        lines.append(f"L{number}: {', '.join(names)}")
    lines += ["", "New lists are made from them:"]
    previous = "L1"
    for number, step in enumerate(instance["steps"], 1):
        lines.append(f"N{number}: all animals {step} {previous} and L{number + 1}")
        previous = f"N{number}"
    lines += [
        "",
        f"Write down the list {previous} in alphabetical order, in lower case, separated by commas, "
        "on one line, as in: `aardvark, bison, camel`",
    ]
    return "\n".join(lines)


def verify(instance: dict, answer: str) -> bool:
    text = " ".join(answer.strip().strip("`").lower().split())
    if len(text) > 2000:
        return False
    # Words with optional commas and blanks between them, nothing else.
    if not LIST_FORM.fullmatch(text):
        return False
    words = [word for word in re.split(r"[, ]+", text) if word]
    return words == solve(instance)


def reference_answer(instance: dict) -> str:
    return ", ".join(solve(instance))
