"""Area of a polygon from its corners."""
from math import cos, sin, pi

RESYN = {"tags": ["geometry"], "description": "Shoelace area"}
TOLERANCE = 0.01


def generate(rng, difficulty):
    corners = 3 + difficulty
    points = []
    for k in range(corners):
        r = rng.uniform(20, 90)
        phi = 2 * pi * (k + rng.uniform(0.1, 0.8)) / corners
        points.append([round(r * cos(phi), 1), round(r * sin(phi), 1)])
    return {"points": points}


def area(points):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def observe(instance):
    points = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return (f"A simple polygon has these corners, in order around it: {points}.\nWhat is its area? "
            f"Answer with one decimal number; an error of up to {TOLERANCE} is allowed.")


def to_number(answer):
    if len(answer) > 60:
        return None
    try:
        return float(answer.strip().rstrip("."))
    except ValueError:
        return None


def verify(instance, answer):
    value = to_number(answer)
    if value is None:
        return 0.0
    if abs(value - area(instance["points"])) > TOLERANCE + 1e-9:
        return 0.0
    return 1.0


def reference_answer(instance):
    return f"{area(instance['points']):.4f}"
