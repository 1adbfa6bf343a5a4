"""Orchard: compare the picked fruit with what the customers ordered."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "orchard_tally", "tags": ["farming", "counting"]}
SORTS = ["bramley", "cox", "discovery", "egremont", "fiesta", "gala", "idared", "jupiter", "katy", "laxton"]


def generate(rng, difficulty):
    picked = Counter()
    for _ in range(5 + 2 * difficulty):
        picked[rng.choice(SORTS[:7])] += rng.randint(3, 40)
    ordered = [(s, rng.randint(20, 120)) for s in rng.sample(SORTS, 5 + difficulty // 3)]
    return {"picked": picked, "ordered": ordered}


def _short(instance):
    return [max(0, n - instance["picked"][s]) for s, n in instance["ordered"]]


def observe(instance):
    picked = ", ".join(f"{n} kg of {s}" for s, n in sorted(instance["picked"].items()))
    ordered = ", ".join(f"{n} kg of {s}" for s, n in instance["ordered"])
    return (
        f"Picked: {picked}.\nOrdered: {ordered}.\nHow many kg are missing of each sort that was ordered (0 if there is "
        "enough)? Answer with the numbers in the order of the orders, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,5}", p) for p in parts):
        return False
    return [int(p) for p in parts] == _short(instance)


def reference_answer(instance):
    return " ".join(map(str, _short(instance)))
