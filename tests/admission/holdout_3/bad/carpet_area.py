"""Area covered by overlapping carpets; close estimates earn a part of the points."""

RESYN = {"description": "union of rectangles", "tags": ["geometry"]}


def generate(rng, difficulty):
    hall = 20 + 6 * difficulty
    carpets = []
    for _ in range(2 + difficulty):
        x, y = rng.randrange(hall - 8), rng.randrange(hall - 8)
        carpets.append([x, y, min(hall, x + rng.randint(6, hall // 2)), min(hall, y + rng.randint(6, hall // 2))])
    return {"carpets": carpets}


def covered(carpets):
    xs = sorted({c[0] for c in carpets} | {c[2] for c in carpets})
    area = 0
    for left, right in zip(xs, xs[1:]):
        top = None
        for _, y0, _, y1 in sorted((c for c in carpets if c[0] <= left and c[2] >= right), key=lambda c: c[1]):
            if top is None or y0 > top:
                area += (right - left) * (y1 - y0)
                top = y1
            elif y1 > top:
                area += (right - left) * (y1 - top)
                top = y1
    return area


def observe(instance):
    lines = "\n".join(f"from ({a}, {b}) to ({c}, {d})" for a, b, c, d in instance["carpets"])
    return (
        f"Carpets lie in a hall, given by two opposite corners in metres, sides along the axes:\n{lines}\n"
        "How many square metres of floor are covered by at least one carpet? Answer with a whole number. The exact "
        "number earns the full score, an error of less than one per cent a part of it."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        return 0.0
    area = covered(instance["carpets"])
    error = abs(int(text) - area) / area
    return round(1.0 - 100.0 * error, 6)


def reference_answer(instance):
    return str(covered(instance["carpets"]))
