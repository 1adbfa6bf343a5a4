"""Shortest round trip of a mail van (travelling salesman)."""
from itertools import permutations
import re

RESYN = {"description": "Shortest round trip through all villages", "tags": ["optimisation", "routes"]}


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    size = 10 + 5 * difficulty
    places = rng.sample([(x, y) for x in range(size) for y in range(size)], n)
    return {"villages": [list(p) for p in places]}


def distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def tour_length(villages, order):
    total = 0
    for i in range(len(order)):
        total += distance(villages[order[i - 1]], villages[order[i]])
    return total


def best_tour(villages):
    """Try all orders that begin at the first village."""
    best, best_length = None, None
    for rest in permutations(range(1, len(villages))):
        order = (0,) + rest
        length = tour_length(villages, order)
        if best_length is None or length < best_length:
            best, best_length = order, length
    return best, best_length


def observe(instance):
    lines = "\n".join(f"village {i}: ({x}, {y})" for i, (x, y) in enumerate(instance["villages"]))
    return (
        "The distance of two villages is the difference of their x plus the difference of their y.\n"
        f"{lines}\nFind a shortest round trip that visits each village once and returns to its start. Answer with the numbers of "
        "all villages in order, separated by blanks, without the return."
    )


def verify(instance, answer):
    villages = instance["villages"]
    words = answer.split()
    if len(words) != len(villages) or not all(re.fullmatch("[0-9]{1,3}", w) for w in words):
        return False
    order = [int(w) for w in words]
    if sorted(order) != list(range(len(villages))):
        return False
    return tour_length(villages, order) == best_tour(villages)[1]


def reference_answer(instance):
    return " ".join(map(str, best_tour(instance["villages"])[0]))
