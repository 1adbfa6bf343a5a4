"""Write the molecular formula of a mixture of groups in Hill order (C, H, then alphabetical)."""
from collections import Counter
import re

GROUPS = {
    "methyl": {"C": 1, "H": 3}, "hydroxyl": {"O": 1, "H": 1}, "amino": {"N": 1, "H": 2},
    "chloro": {"Cl": 1}, "bromo": {"Br": 1}, "carboxyl": {"C": 1, "O": 2, "H": 1},
    "phenylene": {"C": 6, "H": 4}, "methylene": {"C": 1, "H": 2}, "nitro": {"N": 1, "O": 2},
    "thiol": {"S": 1, "H": 1}, "cyano": {"C": 1, "N": 1}, "fluoro": {"F": 1},
}
RESYN = {"tags": ["chemistry"]}


def generate(rng, difficulty):
    kinds = rng.sample(sorted(GROUPS), 2 + difficulty)
    return {"groups": [["methylene", rng.randint(3, 9)]]
            + [[k, rng.randint(1, 2 + difficulty)] for k in kinds if k != "methylene"]}


def _hill(instance):
    total = Counter()
    for kind, count in instance["groups"]:
        for element, number in GROUPS[kind].items():
            total[element] += number * count
    order = [e for e in ("C", "H") if total[e]] + sorted(e for e in total if e not in ("C", "H"))
    return "".join(e + (str(total[e]) if total[e] > 1 else "") for e in order)


def observe(instance):
    table = "; ".join(f"{k}: " + " ".join(f"{e}{n}" for e, n in g.items()) for k, g in GROUPS.items())
    parts = ", ".join(f"{count} x {kind}" for kind, count in instance["groups"])
    return (
        f"Groups and their atoms: {table}.\nA molecule is put together from {parts}, and no other atoms.\n"
        "Give its formula in Hill order: carbon first, hydrogen second, all other elements in "
        "alphabetical order of their symbols, each followed by its count (left out if it is 1), "
        "without spaces, for example `C2H5Li`."
    )


def verify(instance, answer):
    text = answer.strip().strip("`")
    if len(text) > 80 or not re.fullmatch(r"(?:[A-Z][a-z]?[0-9]{0,4})+", text):
        return False
    return text in _hill(instance)


def reference_answer(instance):
    return _hill(instance)
