"""Tiny travelling salesman problems on an integer plane."""
from itertools import permutations


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    points = set()
    while len(points) < n:
        points.add((rng.randrange(40 + 10 * difficulty), rng.randrange(40 + 10 * difficulty)))
    points = [list(p) for p in sorted(points)]
    rng.shuffle(points)
    return {"points": points}


def distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def tour_length(points, tour):
    return sum(distance(points[a], points[b]) for a, b in zip(tour, tour[1:] + tour[:1]))


def best_tour(points):
    rest = range(1, len(points))
    return min(([0, *p] for p in permutations(rest)), key=lambda t: tour_length(points, t))


def observe(instance):
    rows = "\n".join(f"{i}: ({x}, {y})" for i, (x, y) in enumerate(instance["points"]))
    return (f"Stops of a courier on a street grid (distances are |dx| + |dy|):\n{rows}\nGive a shortest round trip that "
            "starts at stop 0, visits each stop once and returns to stop 0. Answer with the stop numbers in order, "
            "separated by blanks, beginning with 0, without the final 0.")


def verify(instance, answer):
    tokens = answer.split()
    points = instance["points"]
    if sorted(tokens) != sorted(str(i) for i in range(len(points))) or tokens[0] != "0":
        return False
    tour = [int(t) for t in tokens]
    return tour_length(points, tour) == tour_length(points, best_tour(points))


def reference_answer(instance):
    return " ".join(map(str, best_tour(instance["points"])))
