"""Card catalogue: count the entries per heading."""
import re

import inflect

RESYN = {"profile": "standard", "family": "plural_cards", "tags": ["library", "words"]}
NOUNS = ["map", "chart", "letter", "diary", "atlas", "novel"]
_engine = inflect.engine()


def generate(rng, difficulty):
    drawers = [{n: rng.randint(1, 40) for n in NOUNS} for _ in range(2 + difficulty)]
    return {"drawers": drawers, "noun": rng.choice(NOUNS)}


def _count(instance):
    return sum(d[instance["noun"]] for d in instance["drawers"])


def observe(instance):
    rows = []
    for i, drawer in enumerate(instance["drawers"], 1):
        rows.append(f"Drawer {i}: " + ", ".join(f"{k} {_engine.plural(n, k)}" for n, k in drawer.items()))
    return (
        "\n".join(rows) + f"\nHow many {_engine.plural(instance['noun'])} are there in all drawers together? "
        "Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,6}\s{0,20}", answer):
        return False
    return int(answer) == _count(instance)


def reference_answer(instance):
    return str(_count(instance))
