"""Who is taller: deduce a unique order of suspects from pairwise statements."""

import re
from random import Random

RESYN = {"description": "Linear order from comparisons", "tags": ["logic", "deduction"]}

SUSPECTS = {
    "Plum", "Scarlett", "Mustard", "Green", "Peacock", "White", "Rusty", "Azure", "Olive",
    "Copper", "Jade", "Ruby", "Onyx", "Amber", "Coral", "Pearl", "Slate", "Umber",
}


def generate(rng: Random, difficulty: int) -> dict:
    people = list(SUSPECTS)
    rng.shuffle(people)
    order = people[: 4 + difficulty]
    # All neighbours are compared, hence the order is unique.
    statements = [[i, i + 1] for i in range(len(order) - 1)]
    for _ in range(difficulty // 2):
        low = rng.randrange(len(order) - 2)
        statements.append([low, rng.randrange(low + 1, len(order))])
    rng.shuffle(statements)
    return {
        "statements": [
            {"tall": order[a], "short": order[b], "flip": rng.random() < 0.5} for a, b in statements
        ]
    }


def sentence(statement: dict) -> str:
    if statement["flip"]:
        return f"{statement['short']} is shorter than {statement['tall']}."
    return f"{statement['tall']} is taller than {statement['short']}."


def names_in(instance: dict) -> list:
    names = []
    for statement in instance["statements"]:
        for name in (statement["tall"], statement["short"]):
            if name not in names:
                names.append(name)
    return names


def observe(instance: dict) -> str:
    lines = "\n".join(sentence(statement) for statement in instance["statements"])
    return (
        f"Witnesses say about the suspects:\n{lines}\n"
        "List all suspects from the tallest to the shortest, separated by ' > ', on one line, "
        "as in `Adam > Bert > Carl`. There is exactly one possible order."
    )


def solve(instance: dict) -> list:
    """Repeatedly take the person whom nobody left is taller than."""
    left = names_in(instance)
    result = []
    while left:
        for name in left:
            if not any(s["short"] == name and s["tall"] in left for s in instance["statements"]):
                result.append(name)
                left.remove(name)
                break
    return result


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 500 or not re.fullmatch(r"[A-Za-z]+(\s*>\s*[A-Za-z]+)+", text):
        return False
    given = [name.strip().capitalize() for name in text.split(">")]
    names = names_in(instance)
    if sorted(given) != sorted(names):
        return False
    place = {name: index for index, name in enumerate(given)}
    return all(place[s["tall"]] < place[s["short"]] for s in instance["statements"])


def reference_answer(instance: dict) -> str:
    return " > ".join(solve(instance))
