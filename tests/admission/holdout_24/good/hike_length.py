"""Length of a hike on a map with coordinates."""
import math
import re

RESYN = {"profile": "standard", "family": "maps", "tags": ["geometry"]}


def generate(rng, difficulty):
    span = 60 + 20 * difficulty
    points = [(rng.randint(0, span), rng.randint(0, span)) for _ in range(4 + difficulty)]
    return {"points": points, "metres": rng.choice([125, 150, 200, 250])}


def _length(instance):
    points = instance["points"]
    flat = sum(math.hypot(a - c, b - d) for (a, b), (c, d) in zip(points, points[1:]))
    return flat * instance["metres"]


def observe(instance):
    path = " ".join(f"({x},{y})" for x, y in instance["points"])
    return (
        f"A hike follows straight lines between these points of a map: {path}. One unit of the map is "
        f"{instance['metres']} metres. How long is the hike in metres? Answer with a plain decimal "
        "number such as 1.5, without exponent; it has to be right to within 1 metre."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,12})?", text):
        return 0.0
    return 1.0 if abs(float(text) - _length(instance)) <= 1.0 else 0.0


def reference_answer(instance):
    return f"{_length(instance):.3f}"
