"""Expand a condensed chemical formula; the answer may use brackets again."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["parsing"]}

ELEMENTS = ["C", "H", "O", "N", "S", "P", "Fe", "K", "Cl"]


def _parse(text, pos=0, depth=0):
    atoms = Counter()
    while pos < len(text) and text[pos] != ")":
        if text[pos] == "(":
            inner, pos = _parse(text, pos + 1, depth + 1)
            if pos >= len(text):
                raise ValueError("missing bracket")
            pos += 1
        else:
            match = re.compile(r"[A-Z][a-z]?").match(text, pos)
            if not match:
                raise ValueError("unknown symbol")
            inner, pos = Counter({match[0]: 1}), match.end()
        number = re.compile(r"[0-9]{1,3}").match(text, pos)
        times = 1
        if number:
            times, pos = int(number[0]), number.end()
        for element, count in inner.items():
            atoms[element] += count * times
    if pos < len(text) and depth == 0:
        raise ValueError("stray bracket")
    return atoms, pos


def generate(rng, difficulty):
    counts = {e: rng.randint(2, 9 + 4 * difficulty) for e in rng.sample(ELEMENTS, 3 + difficulty // 2)}
    return {"counts": counts, "copies": rng.randint(2, 6)}


def observe(instance):
    unit = ", ".join(f"{n} {e}" for e, n in instance["counts"].items())
    return (f"A polymer consists of {instance['copies']} equal units; each unit has {unit}. Write a formula with exactly "
            "the atoms of the polymer. Round brackets with a multiplier (up to 999) are allowed, as in (CH2)5.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        atoms, _ = _parse(answer.strip())
    except ValueError:
        return False
    return dict(atoms) == {e: n * instance["copies"] for e, n in instance["counts"].items()}


def reference_answer(instance):
    return "(" + "".join(f"{e}{n}" for e, n in instance["counts"].items()) + f"){instance['copies']}"
