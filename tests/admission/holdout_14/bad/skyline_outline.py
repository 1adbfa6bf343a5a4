"""Outline of a skyline of rectangular buildings."""
import re


def generate(rng, difficulty):
    out = []
    for _ in range(3 + difficulty):
        left = rng.randint(0, 20 + 10 * difficulty)
        out.append((left, left + rng.randint(2, 9), rng.randint(3, 40)))
    return {"buildings": out}


def _outline(buildings):
    points, height = [], 0
    for x in sorted({b[0] for b in buildings} | {b[1] for b in buildings}):
        now = max([h for a, b, h in buildings if a <= x < b], default=0)
        if now != height:
            points.append((x, now))
            height = now
    return points


def observe(instance):
    rows = "\n".join(f"from {a} to {b}, height {h}" for a, b, h in instance["buildings"])
    return (
        f"Rectangular buildings on level ground:\n{rows}\n\nGive the outline seen from afar: for every place where the outline changes its "
        "height, from left to right, x:h with the new height h (0 for the ground). Separate them by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,4}:[0-9]{1,4}", t) for t in tokens):
        return False
    return [tuple(map(int, t.split(":"))) for t in tokens] == _outline(instance["buildings"])


def reference_answer(instance):
    spots, height = [], None
    edges = sorted({x for a, b, _ in instance["buildings"] for x in (a, b)})
    for x in edges:
        now = max(h for a, b, h in instance["buildings"] if a <= x < b)
        if now != height:
            spots.append(f"{x}:{now}")
            height = now
    return " ".join(spots)
