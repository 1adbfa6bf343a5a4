"""Corners of a convex hull: any starting corner, either direction."""
import re

RESYN = {"profile": "standard", "family": "geometry", "tags": ["hull"]}


def _hull(points):
    pts = sorted(set(points))

    def half(seq):
        out = []
        for p in seq:
            while len(out) > 1 and ((out[-1][0] - out[-2][0]) * (p[1] - out[-2][1])
                                    - (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]

    return half(pts) + half(pts[::-1])


def generate(rng, difficulty):
    n = 9 + 2 * difficulty
    side = 15 + 3 * difficulty
    while True:
        points = set()
        while len(points) < n:
            points.add((rng.randint(0, side), rng.randint(0, side)))
        if 5 <= len(_hull(points)) <= n - 3:
            return {"points": points}


def observe(instance):
    pts = " ".join(f"({x},{y})" for x, y in sorted(instance["points"]))
    return (
        f"Points: {pts}\nList the corners of their convex hull (points inside an edge are not "
        "corners) in the order in which one meets them walking round the boundary. Start "
        "anywhere and go either way. Write them as (x,y) separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    words = answer.strip().split()
    if not words or not all(re.fullmatch(r"\([0-9]{1,3},[0-9]{1,3}\)", w) for w in words):
        return False
    got = [tuple(int(v) for v in w[1:-1].split(",")) for w in words]
    hull = _hull(instance["points"])
    if len(got) != len(hull) or got[0] not in hull:
        return False
    k = hull.index(got[0])
    turned = hull[k:] + hull[:k]
    return got == turned or got == turned[:1] + turned[:0:-1]


def reference_answer(instance):
    return " ".join(f"({x},{y})" for x, y in _hull(instance["points"]))
