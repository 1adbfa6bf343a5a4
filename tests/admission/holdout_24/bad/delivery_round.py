"""Shortest delivery round (a small travelling salesman)."""
import re
from itertools import permutations

RESYN = {"profile": "standard", "family": "maps", "tags": ["tsp"]}


def generate(rng, difficulty):
    count = 9
    span = 20 + 8 * difficulty
    points = [[rng.randint(0, span), rng.randint(0, span)] for _ in range(count + 1)]
    return {"points": points}


def _distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _length(points, order):
    stops = [points[i] for i in (0, *order, 0)]
    return sum(_distance(a, b) for a, b in zip(stops, stops[1:]))


def _best(instance):
    points = instance["points"]
    return min(permutations(range(1, len(points))), key=lambda order: _length(points, order))


def observe(instance):
    rows = "\n".join(f"{i}: ({x}, {y})" for i, (x, y) in enumerate(instance["points"]))
    return (
        "A van starts at stop 0, visits every other stop once and returns to 0. It drives along a "
        "grid, so distances are |dx| + |dy|.\n" + rows + "\n\nFind a shortest round. Answer with "
        "the stops between start and end, separated by spaces (without the 0s)."
    )


def verify(instance, answer):
    points = instance["points"]
    shortest = _length(points, _best(instance))
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]( [0-9])*\s*", answer):
        return 0.0
    order = [int(word) for word in answer.split()]
    if sorted(order) != list(range(1, len(points))):
        return 0.0
    return 1.0 if _length(points, order) == shortest else 0.0


def reference_answer(instance):
    return " ".join(map(str, _best(instance)))
