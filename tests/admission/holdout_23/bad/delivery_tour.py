"""Find a short round trip."""
import math
import re

RESYN = {"profile": "standard", "family": "tsp", "tags": ["optimisation", "graphs"]}


def _length(points, tour):
    return sum(math.dist(points[tour[i]], points[tour[(i + 1) % len(tour)]]) for i in range(len(tour)))


def _nearest(points):
    left = list(range(1, len(points)))
    tour = [0]
    while left:
        here = points[tour[-1]]
        nxt = min(left, key=lambda i: (math.dist(here, points[i]), i))
        left.remove(nxt)
        tour.append(nxt)
    return tour


def generate(rng, difficulty):
    n = 11 + difficulty
    cells = rng.sample(range(10000), n)
    return {"points": [[c // 100, c % 100] for c in cells]}


def observe(instance):
    pts = "\n".join(f"{i}: ({x}, {y})" for i, (x, y) in enumerate(instance["points"]))
    bound = _length(instance["points"], _nearest(instance["points"]))
    return (f"Cities in the plane:\n{pts}\nFind a round trip through all cities, starting at 0, with a total Euclidean "
            f"length of at most {bound:.3f}. Answer with the city numbers in visiting order, separated by spaces; "
            "each city once, the return to 0 is implied.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return 0.0
    tour = [int(t) for t in tokens]
    points = instance["points"]
    if sorted(tour) != list(range(len(points))) or tour[0] != 0:
        return 0.0
    bound = _length(points, _nearest(points))
    length = _length(points, tour)
    if length > bound + 1e-3:
        return 0.0
    return bound / length


def reference_answer(instance):
    return " ".join(map(str, _nearest(instance["points"])))
