"""Shortest courier tour."""
import re
from itertools import permutations

RESYN = {"profile": "standard", "family": "courier_tour", "tags": ["logistics", "optimisation"]}


def _dist(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _length(points, order):
    tour = [points[i] for i in (0, *order, 0)]
    return sum(_dist(a, b) for a, b in zip(tour, tour[1:]))


def generate(rng, difficulty):
    points = [(rng.randint(0, 30 + 10 * difficulty), rng.randint(0, 30 + 10 * difficulty)) for _ in range(10)]
    best = min(_length(points, order) for order in permutations(range(1, 10)))
    plan = next(order for order in permutations(range(1, 10)) if _length(points, order) == best)
    return {"points": points, "best": best, "plan": plan}


def observe(instance):
    lines = "\n".join(f"  {i}: {p}" for i, p in enumerate(instance["points"]))
    return (
        f"Points:\n{lines}\nA courier starts at point 0, visits all the others once and returns to point 0; distances "
        "are Manhattan distances. Give an order of the points 1 to 9 of minimal total length, as numbers separated by "
        "single spaces. Any optimal order is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[1-9]( [1-9]){8}", answer.strip()):
        return False
    order = [int(t) for t in answer.split()]
    if len(set(order)) != 9:
        return False
    tour = [tuple(instance["points"][i]) for i in [0] + order + [0]]
    return sum(_dist(a, b) for a, b in zip(tour, tour[1:])) == instance["best"]


def reference_answer(instance):
    return " ".join(map(str, instance["plan"]))
