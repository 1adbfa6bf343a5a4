"""Shortest round trip of a courier."""

from itertools import permutations

RESYN = {"description": "Travelling salesman, exact", "tags": ["optimisation", "routes"]}
# Places at each level.
PLACES = [7, 7, 8, 8, 9, 9, 10, 10, 11, 12]


def _distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _length(places, order):
    total = _distance(places[order[-1]], places[order[0]])
    for a, b in zip(order, order[1:]):
        total += _distance(places[a], places[b])
    return total


def _best(places):
    """Length of the shortest round trip: tries all of them."""
    return min(_length(places, (0, *rest)) for rest in permutations(range(1, len(places))))


def generate(rng, difficulty):
    size = 10 + 4 * difficulty
    cells = rng.sample([(x, y) for x in range(size) for y in range(size)], PLACES[difficulty - 1])
    return {"places": [list(c) for c in cells]}


def observe(instance):
    places = ", ".join(f"{i} at ({x}, {y})" for i, (x, y) in enumerate(instance["places"]))
    return (
        f"Places in a town with a street grid: {places}. The distance of two places is the sum of the "
        "differences of their coordinates.\n"
        "Find a shortest round trip that begins at place 0, visits every other place once and returns to 0. "
        "Answer with the numbers of the places in order, from 0, without the final 0, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 100 else []
    places = instance["places"]
    if sorted(words) != sorted(map(str, range(len(places)))) or words[0] != "0":
        return False
    return _length(places, [int(w) for w in words]) == _best(places)


def reference_answer(instance):
    """Held and Karp."""
    places = instance["places"]
    n = len(places)
    table = {(1 << i, i): (_distance(places[0], places[i]), (0, i)) for i in range(1, n)}
    for _ in range(n - 2):
        following = {}
        for (seen, at), (cost, order) in table.items():
            for j in range(1, n):
                if not seen >> j & 1:
                    key = (seen | 1 << j, j)
                    value = (cost + _distance(places[at], places[j]), (*order, j))
                    if key not in following or value < following[key]:
                        following[key] = value
        table = following
    best = min((cost + _distance(places[at], places[0]), order) for (_, at), (cost, order) in table.items())
    return " ".join(map(str, best[1]))
