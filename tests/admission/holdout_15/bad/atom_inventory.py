"""Atoms left over after a synthesis uses up some of an inventory."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["counting"]}

ELEMENTS = ["C", "H", "O", "N", "S", "P", "Cl", "Na"]


def generate(rng, difficulty):
    stock, used = Counter(), Counter()
    for _ in range(4 + difficulty):
        element = rng.choice(ELEMENTS)
        stock[element] += rng.randint(10, 60)
    for element in rng.sample(sorted(stock), max(1, len(stock) // 2)):
        used[element] = rng.randint(1, stock[element])
    return {"stock": stock, "used": used}


def observe(instance):
    stock = ", ".join(f"{n} {e}" for e, n in sorted(instance["stock"].items()))
    used = ", ".join(f"{n} {e}" for e, n in sorted(instance["used"].items()))
    return (f"An inventory holds these atoms: {stock}.\nA synthesis uses up: {used}.\n"
            "How many atoms of each element of the inventory are left (0 is possible)? Answer with items "
            "Element=count, separated by spaces, in alphabetical order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[A-Z][a-z]?=[0-9]{1,6}", t) for t in tokens):
        return False
    elements = sorted(instance["stock"])
    if [t.split("=")[0] for t in tokens] != elements:
        return False
    try:
        return all(int(t.split("=")[1]) == instance["stock"][e] - instance["used"][e]
                   for t, e in zip(tokens, elements))
    except KeyError:
        return False


def reference_answer(instance):
    left = {e: n - instance["used"].get(e, 0) for e, n in instance["stock"].items()}
    return " ".join(f"{e}={left[e]}" for e in sorted(left))
