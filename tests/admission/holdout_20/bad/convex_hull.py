"""Corners of the convex hull of points in the plane."""
import re

RESYN = {"profile": "standard", "family": "geometry", "tags": ["convex_hull"]}


def _cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def _hull(points):
    """Andrew's monotone chain; counter-clockwise, starting with the smallest point."""
    pts = sorted(tuple(p) for p in points)
    lower = []
    for p in pts:
        while len(lower) >= 2 and _cross(lower[-2], lower[-1], p) <= 0:
            lower.pop()
        lower.append(p)
    upper = []
    for p in reversed(pts):
        while len(upper) >= 2 and _cross(upper[-2], upper[-1], p) <= 0:
            upper.pop()
        upper.append(p)
    return lower[:-1] + upper[:-1]


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    reach = 10 + 5 * difficulty
    while True:
        points = []
        while len(points) < n:
            p = [rng.randint(-reach, reach), rng.randint(-reach, reach)]
            if p not in points:
                points.append(p)
        if len(_hull(points)) >= 4:
            return {"points": points}


def observe(instance):
    points = ", ".join(f"({x}, {y})" for x, y in instance["points"])
    return (
        f"Points in the plane: {points}.\n"
        "List the corners of their convex hull (no points inside of an edge) counter-clockwise, starting with the "
        "corner of smallest x (of these the one of smallest y). Write one corner per line as two numbers 'x y'."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    corners = []
    for line in answer.strip().splitlines():
        if not re.fullmatch(r"-?[0-9]{1,4} -?[0-9]{1,4}", line.strip()):
            return False
        corners.append([int(x) for x in line.split()])
    return corners == _hull(instance["points"])
