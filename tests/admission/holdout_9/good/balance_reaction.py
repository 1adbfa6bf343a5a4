"""Balance a reaction of invented elements with the smallest whole numbers."""
from math import gcd, lcm
import re

RESYN = {"tags": ["chemistry"], "description": "Stoichiometric coefficients"}
ELEMENTS = "Qa Xo Ju Wy Ke Zi Da Vu Mo".split()


def generate(rng, difficulty):
    parts = rng.sample(ELEMENTS, 3 + difficulty // 2)
    return {"elements": parts, "reactant": [rng.randint(1, 3 + difficulty // 2) for _ in parts], "product": [rng.randint(1, 6 + difficulty) for _ in parts]}


def coefficients(instance):
    pairs = list(zip(instance["reactant"], instance["product"]))
    d = lcm(*(s // gcd(s, t) for s, t in pairs))
    return [d * t // s for s, t in pairs] + [d]


def atoms(name, count):
    return name + (str(count) if count > 1 else "")


def observe(instance):
    left = " + ".join(atoms(e, s) for e, s in zip(instance["elements"], instance["reactant"]))
    right = "".join(atoms(e, t) for e, t in zip(instance["elements"], instance["product"]))
    return (f"Two letters are an invented element, the number after it counts its atoms (none means one). Balance this reaction with the smallest positive whole numbers:\n{left} -> {right}\n"
            "Answer with the coefficients from left to right, ones too, separated by spaces.")


def verify(instance, answer):
    if len(answer) > 300:
        return 0.0
    words = answer.split()
    if not all(re.fullmatch("[0-9]{1,8}", w) for w in words):
        return 0.0
    return 1.0 if [int(w) for w in words] == coefficients(instance) else 0.0


def reference_answer(instance):
    return " ".join(map(str, coefficients(instance)))
