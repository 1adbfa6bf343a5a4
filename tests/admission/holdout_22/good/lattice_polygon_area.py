"""Area of a simple polygon by the shoelace formula."""
import math
import re


def doubled_area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])))


def generate(rng, difficulty):
    while True:
        reach = 40 + 10 * difficulty
        points = list({(rng.randint(-reach, reach), rng.randint(-reach, reach)) for _ in range(4 + difficulty)})
        points = [p for p in points if p != (0, 0)]
        points.sort(key=lambda p: (math.atan2(p[1], p[0]), p))
        angles = [math.atan2(p[1], p[0]) for p in points]
        gaps = [b - a for a, b in zip(angles, angles[1:] + [angles[0] + 2 * math.pi])]
        if len(points) >= 4 and all(0.05 < g < 3.0 for g in gaps):
            return {"points": points}


def observe(instance):
    text = " ".join(f"({x}, {y})" for x, y in instance["points"])
    return (f"A simple polygon has the corners, in order: {text}.\nWhat is its area? Answer with a decimal "
            "number without unit or exponent; an error of up to 0.01 is tolerated.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 30 or not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text):
        return False
    return abs(float(text) - doubled_area(instance["points"]) / 2) <= 0.01


def reference_answer(instance):
    return f"{doubled_area(instance['points']) / 2:.1f}"
