"""Area of overlapping rectangles minus a round hole, with a tolerance."""

import math

TOLERANCE = 0.01


def generate(rng, difficulty):
    rectangles = []
    for _ in range(1 + difficulty):
        x, y = rng.randint(0, 30), rng.randint(0, 30)
        rectangles.append([x, y, x + rng.randint(4, 25), y + rng.randint(4, 25)])
    x1, y1, x2, y2 = rectangles[0]
    radius = rng.randint(5, 10 * min(x2 - x1, y2 - y1) // 2) / 10
    return {"rectangles": rectangles, "radius": radius}


def area(instance):
    cells = {
        (x, y)
        for x1, y1, x2, y2 in instance["rectangles"]
        for x in range(x1, x2)
        for y in range(y1, y2)
    }
    return len(cells) - math.pi * instance["radius"] ** 2


def observe(instance):
    rows = "\n".join(f"({a}, {b}) to ({c}, {d})" for a, b, c, d in instance["rectangles"])
    return (
        f"Rectangles by opposite corners:\n{rows}\nThey may overlap. In the centre of the first one a "
        f"hole of radius {instance['radius']} is cut out of whatever is there. What is the area of "
        "what is covered? Answer with a decimal number with two places."
    )


def verify(instance, answer):
    try:
        given = float(answer.strip()[:30])
    except ValueError:
        return False
    return math.isfinite(given) and abs(given - area(instance)) <= TOLERANCE


def reference_answer(instance):
    return f"{area(instance):.2f}"
