"""Triangles with lattice corners."""
import re
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def generate(rng, difficulty):
    reach = 10 + 10 * difficulty
    while True:
        points = [Point(rng.randint(-reach, reach), rng.randint(-reach, reach)) for _ in range(3)]
        if twice_area(points) > 20:
            return {"corners": points}


def twice_area(points):
    a, b, c = points
    return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))


def squared_sides(points):
    a, b, c = points
    return [(p.x - q.x) ** 2 + (p.y - q.y) ** 2 for p, q in ((a, b), (b, c), (c, a))]


def solve(instance):
    return [twice_area(instance["corners"])] + sorted(squared_sides(instance["corners"]))


def observe(instance):
    text = ", ".join(f"({p.x}, {p.y})" for p in instance["corners"])
    return (f"A triangle has the corners {text}. Answer with four integers separated by blanks: twice its area, and the "
            "squares of its side lengths in ascending order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = answer.split()
    return all(re.fullmatch(r"[0-9]{1,9}", p) for p in parts) and [int(p) for p in parts] == solve(instance)


def reference_answer(instance):
    return " ".join(map(str, solve(instance)))
