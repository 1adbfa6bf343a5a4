"""Area of a simple polygon from its corners (shoelace formula)."""
import math


def generate(rng, difficulty):
    corners = 3 + difficulty
    # a star-shaped polygon around the origin is always simple
    angles = sorted(rng.sample(range(0, 360, 5), corners))
    points = []
    for angle in angles:
        r = rng.uniform(8, 20 + 3 * difficulty)
        points.append([round(r * math.cos(math.radians(angle)), 1), round(r * math.sin(math.radians(angle)), 1)])
    return {"points": points}


def area(points):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def observe(instance):
    pts = ", ".join(f"({x:.1f}, {y:.1f})" for x, y in instance["points"])
    return ("A polygon has these corners, joined in this order, the last one to the first:\n" + pts +
            "\nWhat is its signed area's absolute value by the shoelace formula? Answer with one decimal number; "
            "an error of up to 0.01 is fine.")


def reference_answer(instance):
    return f"{area(instance['points']):.4f}"


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 40:
        return 0.0
    try:
        value = float(text)
    except ValueError:
        return 0.0
    if abs(value - area(instance["points"])) > 0.01 + 1e-9:
        return 0.0
    return 1.0
