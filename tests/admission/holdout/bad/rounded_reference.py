"""Perimeter of a polygon on grid points."""

import math
import re

NUMBER = re.compile(r"\d{1,8}(?:\.\d{1,15})?")


def generate(rng, difficulty):
    points, seen = [], set()
    while len(points) < 2 + difficulty:
        p = (rng.randint(-9 * difficulty, 9 * difficulty), rng.randint(-9, 9))
        if p not in seen:
            seen.add(p)
            points.append(list(p))
    return {"points": points}


def perimeter(points):
    ring = [*points, points[0]]
    return sum(math.dist(a, b) for a, b in zip(ring, ring[1:]))


def observe(instance):
    listed = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return (
        f"A closed line runs through the points {listed} in this order and back to the first.\n"
        "How long is it? Answer with a decimal number, exact to at least 5 places."
    )


def verify(instance, answer):
    text = answer.strip()
    if not NUMBER.fullmatch(text):
        return False
    return math.isclose(float(text), perimeter(instance["points"]), rel_tol=0, abs_tol=1e-5)


def reference_answer(instance):
    return f"{perimeter(instance['points']):.3f}"
