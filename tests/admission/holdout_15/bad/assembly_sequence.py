"""Dispatch order of orders on an assembly line by critical ratio."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["sorting"]}


def _sequence(orders):
    return [name for name, due, work in sorted(orders, key=lambda o: (Fraction(o[1], o[2]), o[0]))]


def generate(rng, difficulty):
    count = 5 + difficulty
    names = [f"W{n}" for n in rng.sample(range(100, 999), count)]
    return {"orders": [(name, rng.randint(20, 99), rng.randint(3, 25)) for name in names], "batch": 2 + count // 2}


def observe(instance):
    lines = [f"  {name}: due in {due} hours, {work} hours of work left" for name, due, work in instance["orders"]]
    return ("Orders on an assembly line are dispatched by critical ratio (hours until due divided by hours of work "
            "left), smallest first; equal ratios by order name.\n" + "\n".join(lines) +
            f"\nGive the first {instance['batch']} orders in the order of dispatch, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = answer.split()
    if not all(re.fullmatch(r"W[0-9]{3}", t) for t in given) or len(given) != instance["batch"]:
        return False
    return set(given) == set(_sequence(instance["orders"])[:instance["batch"]])


def reference_answer(instance):
    return " ".join(_sequence(instance["orders"])[:instance["batch"]])
