"""Geometry: the perimeter of a polygon from coordinates."""
import math

RESYN = {"profile": "standard", "family": "geometry", "tags": ["geometry", "numeric"]}


def generate(rng, difficulty):
    span = 10 + 6 * difficulty
    n = 3 + difficulty // 3
    angles = sorted(rng.sample(range(0, 360, 5), n))
    pts = []
    for angle in angles:
        radius = rng.randrange(span // 2, span)
        pts.append([round(radius * math.cos(math.radians(angle)), 1), round(radius * math.sin(math.radians(angle)), 1)])
    return {"points": pts}


def _perimeter(points):
    total = 0.0
    for i in range(len(points)):
        x1, y1 = points[i]
        x2, y2 = points[(i + 1) % len(points)]
        total += math.hypot(x2 - x1, y2 - y1)
    return total


def observe(instance):
    pts = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return (f"The corners of a polygon in order are {pts}. What is its perimeter? "
            "Give a decimal number with an absolute error of at most 0.01.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50 or not answer.isascii() or "_" in answer:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _perimeter(instance["points"])) > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{_perimeter(instance['points']):.4f}"
