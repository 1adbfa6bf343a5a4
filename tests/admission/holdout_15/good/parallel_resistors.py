"""Combine resistors from a box to an exact value; all solutions count."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "circuits", "tags": ["construction"]}


def _parallel(values):
    return 1 / sum(Fraction(1, v) for v in values)


def generate(rng, difficulty):
    box = sorted(rng.sample(range(10, 200), 9 + difficulty))
    chosen = sorted(rng.sample(box, 3 + difficulty // 3))
    return {"box": box, "chosen": chosen}


def observe(instance):
    value = _parallel(instance["chosen"])
    return (f"A box holds one resistor of each of these values in ohm: {', '.join(map(str, instance['box']))}.\n"
            f"Choose some of them which, all connected in parallel, give exactly {value.numerator}/{value.denominator} ohm. "
            "Answer with the values, in any order, separated by spaces or commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.replace(",", " ").split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    values = [int(t) for t in tokens]
    if len(set(values)) != len(values) or not set(values) <= set(instance["box"]):
        return False
    return _parallel(values) == _parallel(instance["chosen"])


def reference_answer(instance):
    return ", ".join(map(str, reversed(instance["chosen"])))
