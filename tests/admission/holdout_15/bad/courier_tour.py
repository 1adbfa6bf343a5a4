"""Length of the shortest round trip of a probe between stations."""
import re
from itertools import permutations

RESYN = {"profile": "standard", "family": "astronomy", "tags": ["optimisation"]}


def _distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _shortest(points):
    first, rest = points[0], points[1:]
    best = None
    for order in permutations(rest):
        tour = (first,) + order + (first,)
        length = sum(_distance(a, b) for a, b in zip(tour, tour[1:]))
        if best is None or length < best:
            best = length
    return best


def generate(rng, difficulty):
    n = 5 + (difficulty + 1) // 2 if difficulty < 9 else 10
    points = [(rng.randint(0, 300), rng.randint(0, 300)) for _ in range(n)]
    return {"points": points}


def observe(instance):
    lines = [f"  station {k}: ({x}, {y})" for k, (x, y) in enumerate(instance["points"], 1)]
    return ("A probe starts at station 1, visits all other stations and returns. Between stations at (a, b) and (c, d) it "
            "flies |a-c| + |b-d| units.\n" + "\n".join(lines) +
            "\nHow long is the shortest such round trip? Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,6}", text):
        return False
    return int(text) == _shortest([tuple(p) for p in instance["points"]])
