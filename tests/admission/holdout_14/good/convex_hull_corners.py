"""Corners of the convex hull, counterclockwise."""
import re


def _cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def _hull(points):
    pts = sorted(points)

    def half(seq):
        chain = []
        for p in seq:
            while len(chain) >= 2 and _cross(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    return half(pts) + half(pts[::-1])


def generate(rng, difficulty):
    want = 9 + 3 * difficulty
    while True:
        points = set()
        while len(points) < want:
            points.add((rng.randint(-30, 30), rng.randint(-30, 30)))
        points = sorted(points)
        rng.shuffle(points)
        if len(_hull(points)) >= 5:
            return {"points": points}


def observe(instance):
    pts = " ".join(f"({x},{y})" for x, y in instance["points"])
    return (
        f"Points: {pts}\n\nGive the corners of their convex hull in counterclockwise order (y grows upward), "
        "beginning with whichever you like, written like the points above and separated by spaces. Points in the "
        "middle of a side are not corners. Name no corner twice."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 12 * len(instance["points"]) + 50:
        return False
    got = []
    for token in answer.split():
        m = re.fullmatch(r"\((-?[0-9]{1,3}),(-?[0-9]{1,3})\)", token)
        if not m:
            return False
        got.append((int(m[1]), int(m[2])))
    hull = _hull(instance["points"])
    if len(got) != len(hull) or got[0] not in hull:
        return False
    k = hull.index(got[0])
    return got == hull[k:] + hull[:k]


def reference_answer(instance):
    return " ".join(f"({x},{y})" for x, y in _hull(instance["points"]))
