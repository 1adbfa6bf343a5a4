"""Perimeter of a polygon."""
import math


def generate(rng, difficulty):
    corners = 3 + difficulty
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(corners))
    radii = [rng.randint(10, 99) for _ in angles]
    return {"points": [[round(r * math.cos(a), 1), round(r * math.sin(a), 1)] for r, a in zip(radii, angles)]}


def perimeter(points):
    return sum(math.dist(a, b) for a, b in zip(points, points[1:] + points[:1]))


def observe(instance):
    points = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return f"A polygon has, in order, the corners {points}. What is its perimeter? Answer with a decimal number; an error of up to 0.05 is allowed."


def verify(instance, answer):
    if len(answer) > 100:
        return 0.0
    try:
        value = float(answer.strip())
    except ValueError:
        return 0.0
    if abs(value - perimeter(instance["points"])) > 0.05:
        return 0.0
    return 1.0


def reference_answer(instance):
    return f"{perimeter(instance['points']):.3f}"
