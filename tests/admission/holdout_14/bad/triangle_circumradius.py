"""Radius of the circle through three points."""
import math


def generate(rng, difficulty):
    size = 10 * difficulty + 10
    while True:
        a, b, c = [(rng.randint(-size, size), rng.randint(-size, size)) for _ in range(3)]
        if abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) > size:
            return [a, b, c]


def _radius(instance):
    a, b, c = instance
    double_area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))
    return math.dist(a, b) * math.dist(b, c) * math.dist(c, a) / (2 * double_area)


def observe(instance):
    pts = ", ".join(f"({x}, {y})" for x, y in instance)
    return (
        f"What is the radius of the circle through the points {pts}? Answer with a decimal number that is right to "
        "at least 0.001."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50 or not answer.isascii():
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _radius(instance)) > 0.001:
        return False
    return True
