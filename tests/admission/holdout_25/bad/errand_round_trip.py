"""Shortest round trip through errands in town (grid distances)."""
from itertools import permutations

PLACES = ["bank", "bakery", "florist", "library", "pharmacy", "tailor", "market", "post", "garage"]


def _blocks(a, b):
    dx, dy = a[0] - b[0], a[1] - b[1]
    return abs(dx) + abs(dy)


def _length(points, order):
    stops = [(0, 0)] + [tuple(points[i]) for i in order] + [(0, 0)]
    return sum(_blocks(a, b) for a, b in zip(stops, stops[1:]))


def generate(rng, difficulty):
    reach = 8 + 6 * difficulty
    cells = [(x, y) for x in range(-reach, reach + 1) for y in range(-reach, reach + 1) if x or y]
    places = PLACES[:]
    rng.shuffle(places)
    return {"places": places, "points": rng.sample(cells, len(places))}


def observe(instance):
    rows = "\n".join(f"- {n} at ({x}, {y})" for n, (x, y) in zip(instance["places"], instance["points"]))
    return (
        "You live at (0, 0) and walk along the streets, so that a way costs |dx| + |dy| blocks.\n"
        f"{rows}\nVisit every place once and come home again, with as few blocks as possible.\n"
        "Answer with the places in the order of your walk, separated by commas (without home)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    names = [n.strip() for n in answer.split(",")]
    if sorted(names) != sorted(instance["places"]):
        return False
    order = [instance["places"].index(n) for n in names]
    best = min(_length(instance["points"], p) for p in permutations(range(len(order))))
    return _length(instance["points"], order) == best
