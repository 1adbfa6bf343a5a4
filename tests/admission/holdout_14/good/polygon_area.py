"""Area of a lattice polygon."""
import math
import re
from fractions import Fraction


def generate(rng, difficulty):
    want = 4 + difficulty
    size = 15 + 3 * difficulty
    while True:
        by_direction = {}
        while len(by_direction) < want:
            x, y = rng.randint(-size, size), rng.randint(-size, size)
            g = math.gcd(x, y)
            if g:
                by_direction.setdefault((x // g, y // g), (x, y))
        points = sorted(by_direction.values(), key=lambda p: math.atan2(p[1], p[0]))
        turns = [a[0] * b[1] - a[1] * b[0] for a, b in zip(points, points[1:] + points[:1])]
        if min(turns) > 0:
            return {"corners": points}


def _area(corners):
    return Fraction(sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(corners, corners[1:] + corners[:1])), 2)


def observe(instance):
    pts = ", ".join(f"({x}, {y})" for x, y in instance["corners"])
    return (
        f"A simple polygon has, in order, the corners {pts}. What is its area? "
        "Answer with the exact value as an integer, a decimal fraction or a fraction like 7/3."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9}|/[1-9][0-9]{0,5})?", text):
        return False
    return Fraction(text) == _area(instance["corners"])


def reference_answer(instance):
    return str(_area(instance["corners"]))
