"""Distances in space: length of a path along the walls of a box and similar. Tolerance is stated."""
import math
import re

RESYN = {"description": "Length of a broken line in space", "tags": ["geometry"]}

REL_TOL = 1e-4


def generate(rng, difficulty):
    span = 10 + 5 * difficulty
    points = [[rng.randint(-span, span) for _ in range(3)]]
    while len(points) < 2 + difficulty:
        point = [rng.randint(-span, span) for _ in range(3)]
        if point != points[-1]:
            points.append(point)
    return {"points": points}


def length(points):
    return math.fsum(math.dist(p, q) for p, q in zip(points, points[1:]))


def observe(instance):
    points = " -> ".join("(" + ", ".join(map(str, p)) + ")" for p in instance["points"])
    return (
        f"A wire runs straight from point to point: {points}. How long is it? Answer with a decimal number; "
        "it counts as right if it is off by at most 0.01 percent."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{0,20})?", text):
        return False
    return math.isclose(float(text), length(instance["points"]), rel_tol=REL_TOL)


def reference_answer(instance):
    return f"{length(instance['points']):.6f}"
