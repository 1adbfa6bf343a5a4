"""Shortest round trip through all cities (a small travelling salesman problem)."""

from itertools import permutations

RESYN = {"description": "Travelling salesman", "tags": ["graphs", "optimisation"]}


def length(instance, order):
    stops = [0, *order, 0]
    return sum(instance["km"][a][b] for a, b in zip(stops, stops[1:]))


def best_by_table(km):
    """Shortest tour by dynamic programming over sets of visited cities."""
    size = len(km)
    table = {(1 << city, city): (km[0][city], (city,)) for city in range(1, size)}
    for _ in range(size - 2):
        following = {}
        for (visited, last), (cost, order) in table.items():
            for city in range(1, size):
                if not visited >> city & 1:
                    key = (visited | 1 << city, city)
                    entry = (cost + km[last][city], (*order, city))
                    if key not in following or entry < following[key]:
                        following[key] = entry
        table = following
    return list(min((cost + km[last][0], order) for (_, last), (cost, order) in table.items())[1])


def generate(rng, difficulty):
    size = 7 + difficulty // 2
    places = [(rng.randint(0, 90 + 10 * difficulty), rng.randint(0, 90 + 10 * difficulty)) for _ in range(size)]
    km = [[abs(a - c) + abs(b - d) + (3 if i != j else 0) for j, (c, d) in enumerate(places)]
          for i, (a, b) in enumerate(places)]
    return {"km": km, "solution": best_by_table(km)}


def observe(instance):
    size = len(instance["km"])
    table = "\n".join(
        f"from {a}: " + ", ".join(f"to {b} {instance['km'][a][b]}" for b in range(size) if b != a) for a in range(size)
    )
    return (
        f"Distances in km between the cities 0 to {size - 1}:\n{table}\n"
        f"Find a shortest round trip that starts and ends at city 0 and visits each of the others once. Answer with the {size - 1} "
        "other cities in the order of the visit, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 500 else []
    if not all(word.isascii() and word.isdigit() and len(word) <= 2 for word in words):
        return False
    order = [int(word) for word in words]
    if sorted(order) != list(range(1, len(instance["km"]))):
        return False
    best = min(length(instance, other) for other in permutations(range(1, len(instance["km"]))))
    return length(instance, order) == best


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
