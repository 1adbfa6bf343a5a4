"""Shortest round trip through all customers."""
from itertools import permutations

RESYN = {"tags": ["travelling salesman"], "description": "Small TSP on a grid of streets"}


def distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def length(tour, points):
    return sum(distance(points[a], points[b]) for a, b in zip(tour, tour[1:] + tour[:1]))


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    cells = rng.sample(range(900), n)
    return {"points": [[c // 30, c % 30] for c in cells]}


def best_length(points):
    """Try all orders of the other places."""
    return min(length([0] + list(rest), points) for rest in permutations(range(1, len(points))))


def observe(instance):
    rows = "\n".join(f"{i}: ({x}, {y})" for i, (x, y) in enumerate(instance["points"]))
    return (f"A courier visits all these places once and returns to place 0. Going from (a, b) to (c, d) costs |a-c| + |b-d|.\n{rows}\n"
            "Find a cheapest round trip. Answer with the places in order, beginning with 0, separated by spaces.")


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["points"]) or not all(w.isascii() and w.isdigit() and len(w) < 4 for w in words):
        return False
    tour = [int(w) for w in words]
    if tour[0] != 0 or sorted(tour) != list(range(len(tour))):
        return False
    return length(tour, instance["points"]) == best_length(instance["points"])


def reference_answer(instance):
    points, n = instance["points"], len(instance["points"])
    best = {(1 << i, i): (distance(points[0], points[i]), [0, i]) for i in range(1, n)}
    for _ in range(n - 2):
        grown = {}
        for (mask, last), (cost, path) in best.items():
            for nxt in range(1, n):
                if not mask >> nxt & 1:
                    key, c = (mask | 1 << nxt, nxt), cost + distance(points[last], points[nxt])
                    if key not in grown or c < grown[key][0]:
                        grown[key] = (c, path + [nxt])
        best = grown
    return " ".join(map(str, min(best.values(), key=lambda e: e[0] + distance(points[e[1][-1]], points[0]))[1]))
