"""Sailmaking: area of a sail cut as a polygon."""
import math
import re

RESYN = {"profile": "standard", "family": "sail_area", "tags": ["geometry", "crafts"]}


def generate(rng, difficulty):
    n = 3 + (difficulty + 1) // 2
    while True:
        angles = sorted(rng.sample(range(0, 360, 5), n))
        points = []
        for a in angles:
            radius = rng.randint(20, 90)
            points.append((round(radius * math.cos(math.radians(a))), round(radius * math.sin(math.radians(a)))))
        gaps = [(b - a) % 360 for a, b in zip(angles, angles[1:] + angles[:1])]
        if max(gaps) < 170 and len(set(points)) == n:
            return {"points": points}


def _twice(instance):
    pts = instance["points"]
    return abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(pts, pts[1:] + pts[:1])))


def observe(instance):
    corners = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return (
        f"The corners of a flat sail, in order round its edge and in decimetres, are {corners}. What is its area in "
        "square decimetres? The edges are straight. Answer with the exact value, a number with at most one decimal."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 40:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,7}(?:\.[0-9])?", text):
        return False
    return math.isclose(float(text), _twice(instance) / 2, rel_tol=5e-3)


def reference_answer(instance):
    return f"{_twice(instance) / 2:.1f}"
