"""Area of a polygon given by its corners."""
import math


def generate(rng, difficulty):
    corners = 3 + difficulty
    angles = sorted(rng.sample(range(360), corners))
    points = []
    for angle in angles:
        radius = rng.randint(20, 40 + 20 * difficulty)
        points.append((round(radius * math.cos(math.radians(angle)), 1),
                       round(radius * math.sin(math.radians(angle)), 1)))
    if shoelace(points) < 50:
        return generate(rng, difficulty)
    return {"points": points}


def shoelace(points):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def observe(instance):
    corners = " ".join(f"({x}, {y})" for x, y in instance["points"])
    return (f"The corners of a polygon, in order, are {corners}. Its area by the shoelace formula is? "
            "Answer with one decimal number; an error of up to 0.05 is tolerated.")


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 40:
        return False
    try:
        value = float(text)
    except ValueError:
        return False
    if abs(value - shoelace([tuple(p) for p in instance["points"]])) > 0.05:
        return False
    return True


def reference_answer(instance):
    return f"{shoelace([tuple(p) for p in instance['points']]):.4f}"
