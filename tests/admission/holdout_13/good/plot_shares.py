"""Divide land among heirs; instances with Fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "farming", "tags": ["fractions", "geometry"]}


def generate(rng, difficulty):
    plots = []
    for _ in range(2 + difficulty):
        plots.append((Fraction(rng.randint(5, 90), rng.choice([2, 3, 4, 5])), Fraction(rng.randint(5, 90), rng.choice([2, 3, 4, 7]))))
    return {"plots": plots, "heirs": rng.randint(3, 11), "tax": Fraction(1, rng.randint(5, 12))}


def _share(instance):
    area = sum(a * b for a, b in instance["plots"])
    return area * (1 - instance["tax"]) / instance["heirs"]


def observe(instance):
    lines = ["Rectangular plots (length and width in rods):"]
    lines += [f"  {a} by {b}" for a, b in instance["plots"]]
    lines.append(f"The lord takes {instance['tax']} of the whole area; the rest is divided equally among {instance['heirs']} heirs.")
    lines.append("How many square rods does each heir get? Answer with an exact fraction P/Q (or a whole number).")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,30})(?: */ *([0-9]{1,30}))?\s*", answer)
    if m is None:
        return False
    p, q = int(m.group(1)), int(m.group(2) or 1)
    return q > 0 and Fraction(p, q) == _share(instance)


def reference_answer(instance):
    return str(_share(instance))
