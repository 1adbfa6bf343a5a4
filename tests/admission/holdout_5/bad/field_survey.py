"""Area of a simple polygon from its corner coordinates (shoelace formula)."""

import math
from random import Random

RESYN = {
    "description": "Area and perimeter of surveyed fields",
    "tags": ["geometry", "measurement"],
    "limits": {"cpu_seconds": 10},
}


class Polygon:
    def __init__(self, corners):
        self.corners = [tuple(corner) for corner in corners]

    def edges(self):
        shifted = self.corners[1:] + self.corners[:1]
        return list(zip(self.corners, shifted))

    def area(self):
        doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in self.edges())
        return abs(doubled) / 2

    def perimeter(self):
        return math.fsum(math.dist(a, b) for a, b in self.edges())


def generate(rng: Random, difficulty: int):
    """Corners sorted by angle round the origin: the polygon is always simple."""
    count = 3 + difficulty
    corners = []
    sector = 2 * math.pi / count
    for index in range(count):
        angle = sector * (index + rng.uniform(0.1, 0.9))
        radius = rng.uniform(20, 60)
        corners.append([round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)])
    start = rng.randrange(count)
    return {"corners": corners[start:] + corners[:start]}


def observe(instance):
    corners = instance["corners"]
    listing = "\n".join(f"  P{number}: ({x}, {y})" for number, (x, y) in enumerate(corners, 1))
    return f"""A field is a polygon with {len(corners)} corners, listed in order round its border
(coordinates in metres):

{listing}

Compute the area A in square metres and the length L of the border in metres.

Answer on one line with two decimals each, as in

  A=12.25 L=14.00

Each value may be off by at most 0.02."""


def _number(text):
    if len(text) > 40:
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _parse(answer):
    """The two values of an answer like 'A=1.00 L=2.00', or None."""
    words = answer.replace(",", " ").split()
    if len(words) != 2:
        return None
    values = []
    for word, letter in zip(words, "AL"):
        name, equals, number = word.partition("=")
        if name.upper() != letter or not equals:
            return None
        value = _number(number)
        if value is None:
            return None
        values.append(value)
    return values


def verify(instance, answer):
    values = _parse(answer)
    if values is None:
        return 0.0
    polygon = Polygon(instance["corners"])
    for value, expected in zip(values, (polygon.area(), polygon.perimeter())):
        if abs(value - expected) > 0.02:
            return 0.0
    return 1.0


def reference_answer(instance):
    polygon = Polygon(instance["corners"])
    return f"A={polygon.area():.2f} L={polygon.perimeter():.2f}"
