"""Atom counts of a written-out formula."""
import re

RESYN = {"profile": "standard", "family": "element_symbols", "tags": ["chemistry", "parsing"]}
ELEMENTS = {"carbon": "C", "hydrogen": "H", "oxygen": "O", "nitrogen": "N", "sodium": "Na", "potassium": "K", "iron": "Fe", "tungsten": "W"}
ORDER = {"C": 0, "H": 1, "Fe": 2, "K": 3, "N": 4, "Na": 5, "O": 6}


def generate(rng, difficulty):
    names = rng.sample(sorted(ELEMENTS), min(8, 3 + difficulty // 2))
    groups = []
    for _ in range(2 + difficulty // 2):
        groups.append((rng.randint(2, 5), [(n, rng.randint(1, 6)) for n in rng.sample(names, 2)]))
    return {"groups": groups}


def _totals(instance):
    total = {}
    for times, parts in instance["groups"]:
        for name, k in parts:
            total[ELEMENTS[name]] = total.get(ELEMENTS[name], 0) + times * k
    return total


def observe(instance):
    lines = "\n".join(f"  {t} times: " + " and ".join(f"{k} {n}" for n, k in p) for t, p in instance["groups"])
    return (
        f"A molecule consists of these groups of atoms:\n{lines}\nGive the number of atoms of each element as symbol and "
        "total, e.g. 'C12 Fe4', in any order, separated by single spaces, each element once."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    got = {}
    for token in answer.strip().split(" "):
        m = re.fullmatch(r"([A-Z][a-z]?)([1-9][0-9]{0,3})", token)
        if not m or m.group(1) in got:
            return False
        got[m.group(1)] = int(m.group(2))
    return got == _totals(instance)


def reference_answer(instance):
    totals = _totals(instance)
    return " ".join(f"{s}{totals[s]}" for s in sorted(totals, key=lambda s: ORDER[s]))
