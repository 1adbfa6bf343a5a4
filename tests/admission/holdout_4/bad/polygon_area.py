"""Area of a simple polygon given by its corners."""

import math
import re
from dataclasses import dataclass

RESYN = {"description": "Shoelace area", "tags": ["geometry"]}


@dataclass
class Point:
    x: float
    y: float


def corners(instance):
    return [Point(x, y) for x, y in instance["corners"]]


def area(points):
    twice = 0.0
    for here, after in zip(points, points[1:] + points[:1]):
        twice += here.x * after.y - after.x * here.y
    return abs(twice) / 2


def generate(rng, difficulty):
    """Star-shaped round the origin, hence simple."""
    count = 3 + difficulty
    points = []
    for index in range(count):
        angle = 2 * math.pi * (index + 0.6 * rng.random()) / count
        radius = rng.uniform(40, 95)
        points.append([round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)])
    return {"corners": points}


def observe(instance):
    listed = " ".join(f"({x}, {y})" for x, y in instance["corners"])
    return (
        f"A polygon that does not cross itself has these corners, in order:\n{listed}\n"
        "What is its area? Answer with a decimal number; it may differ from the exact area by at most 0.05."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 40:
        return False
    if re.search(r"[_\s]", text):
        return False
    try:
        value = float(text)
    except ValueError:
        return False
    if abs(value - area(corners(instance))) > 0.05:
        return False
    return True


def reference_answer(instance):
    return f"{area(corners(instance)):.4f}"
