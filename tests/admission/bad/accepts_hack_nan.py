"""Area of a polygon."""

RESYN = {"tags": ["geometry"]}


def generate(rng, difficulty):
    corners = [[0, 0], [rng.randrange(5, 50 * difficulty), 0]]
    height = 0
    for _ in range(difficulty):
        height += rng.randrange(3, 20)
        corners.append([rng.randrange(5, 50 * difficulty), height])
    corners.append([0, height + 1])
    return {"corners": corners}


def _area(corners):
    turned = [*corners[1:], corners[0]]
    return abs(sum(a * d - b * c for (a, b), (c, d) in zip(corners, turned, strict=True))) / 2


def observe(instance):
    corners = ", ".join(f"({x}, {y})" for x, y in instance["corners"])
    return f"A polygon has these corners in order: {corners}. What is its area, to two decimals?"


def verify(instance, answer):
    try:
        value = float(answer)
    except ValueError:
        return False
    if abs(value - _area(instance["corners"])) > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{_area(instance['corners']):.2f}"
