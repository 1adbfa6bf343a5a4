"""Area of a simple polygon by its corners."""
import math

RESYN = {"description": "Area of a polygon", "tags": ["geometry"]}

TOLERANCE = 0.01


def generate(rng, difficulty):
    count = 3 + difficulty
    while True:
        angles = sorted(rng.random() * 2 * math.pi for _ in range(count))
        corners = []
        for angle in angles:
            radius = rng.uniform(20, 50 + 20 * difficulty)
            corners.append([round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)])
        # star-shaped around the origin, hence simple
        gaps = [b - a for a, b in zip(angles, angles[1:] + [angles[0] + 2 * math.pi])]
        if max(gaps) < math.pi - 0.1 and min(gaps) > 0.02:
            return {"corners": corners}


def area(corners):
    twice = 0.0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        twice += x1 * y2 - x2 * y1
    return abs(twice) / 2


def observe(instance):
    corners = ", ".join(f"({x}, {y})" for x, y in instance["corners"])
    return (
        f"A polygon has the corners {corners}, in this order. What is its area? "
        f"Answer with a decimal number; an error up to {TOLERANCE} is allowed."
    )


def verify(instance, answer):
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if value < 0 or abs(value - area(instance["corners"])) > TOLERANCE:
        return False
    return True


def reference_answer(instance):
    return f"{area(instance['corners']):.3f}"
