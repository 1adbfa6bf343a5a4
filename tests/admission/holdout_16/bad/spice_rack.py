"""Weigh out spices."""
import re

SPICES = {"anise", "basil", "caraway", "dill", "fennel", "ginger", "juniper", "lovage", "mace", "nutmeg", "oregano",
          "pepper", "rosemary", "saffron", "thyme", "vanilla"}


def generate(rng, difficulty):
    names = list(SPICES)
    rng.shuffle(names)
    order = {name: (rng.randint(3, 25), rng.randint(4, 90)) for name in names[: 3 + difficulty]}
    return {"order": order}


def observe(instance):
    rows = "; ".join(f"{n} bags of {s} with {g} grams each" for s, (n, g) in instance["order"].items())
    return f"An order reads: {rows}. How many grams is it altogether? Answer with a whole number."


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,8}", answer.strip()):
        return False
    return int(answer) == sum(n * g for n, g in instance["order"].values())


def reference_answer(instance):
    return str(sum(n * g for n, g in instance["order"].values()))
