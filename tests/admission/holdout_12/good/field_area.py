"""Area of a field, with a stated tolerance."""
import math
import re

TOLERANCE = 0.01


def generate(rng, difficulty):
    corners = 3 + difficulty
    while True:  # the point lies inside, so the border never crosses itself
        angles = sorted(rng.sample(range(0, 360), corners))
        if all((b - a) % 360 < 175 for a, b in zip(angles, angles[1:] + angles[:1])):
            break
    return {"polar": [[a, rng.randint(20, 120)] for a in angles]}


def area(polar):
    points = [(r * math.cos(math.radians(a)), r * math.sin(math.radians(a))) for a, r in polar]
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))
    return abs(twice) / 2


def observe(instance):
    rows = "\n".join(f"direction {a} degrees, distance {r} m" for a, r in instance["polar"])
    return (
        f"From a point inside it, the corners of a polygonal field are sighted, in order along its straight-sided border:\n{rows}\n"
        f"What is its area in square metres? Answer with a decimal number; errors up to {TOLERANCE} are accepted."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,12})?", text):
        return 0.0
    return 1.0 if math.isclose(float(text), area(instance["polar"]), rel_tol=0, abs_tol=TOLERANCE) else 0.0


def reference_answer(instance):
    return f"{area(instance['polar']):.4f}"
