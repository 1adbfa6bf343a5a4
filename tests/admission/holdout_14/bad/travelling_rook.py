"""Shortest round trip by city block distance."""
import itertools
import re


def _length(points, order):
    return sum(
        abs(points[a][0] - points[b][0]) + abs(points[a][1] - points[b][1])
        for a, b in zip(order, order[1:] + order[:1])
    )


def generate(rng, difficulty):
    n = 7 if difficulty < 3 else 8 if difficulty < 5 else 9 if difficulty < 8 else 10
    size = 10 + 10 * difficulty
    points = [(rng.randint(0, size), rng.randint(0, size)) for _ in range(n)]
    best = min(itertools.permutations(range(1, n)), key=lambda p: _length(points, (0,) + p))
    return {"points": points, "tour": [0, *best]}


def observe(instance):
    rows = ", ".join(f"{i}: ({x},{y})" for i, (x, y) in enumerate(instance["points"]))
    return (
        f"Points: {rows}\nThe way from one point to another is as long as the difference of the x plus the difference of "
        "the y. Give a shortest round trip through all points: their numbers in order, each once, beginning with 0, "
        "separated by spaces (the way back to 0 is counted). Any shortest trip is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]( +[0-9])*", answer.strip()) or len(answer) > 100:
        return False
    tour = [int(t) for t in answer.split()]
    if tour[0] != 0 or sorted(tour) != list(range(len(instance["points"]))):
        return False
    return _length(instance["points"], tour) == _length(instance["points"], instance["tour"])


def reference_answer(instance):
    return " ".join(map(str, instance["tour"]))
