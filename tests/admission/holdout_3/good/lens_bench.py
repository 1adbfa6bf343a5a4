"""Thin lenses on an optical bench; the tolerance stands in the question."""
import math
import re
from fractions import Fraction

RESYN = {"description": "thin lens equation", "tags": ["physics", "fractions"]}
TOLERANCE = Fraction(5, 100)


def _trace(instance):
    """Where the last image lies, in cm from the last lens; None if rays get (almost) parallel somewhere."""
    distance = Fraction(instance["object"])
    for place, (focal, gap) in enumerate(instance["lenses"]):
        if abs(distance - focal) < 1 or distance == 0:
            return None
        image = 1 / (Fraction(1, focal) - 1 / distance)
        if place == len(instance["lenses"]) - 1:
            return image
        distance = gap - image
    return None


def generate(rng, difficulty):
    while True:
        lenses = []
        for _ in range(1 + difficulty):
            focal = rng.choice([-1, 1, 1]) * rng.randint(5, 40)
            lenses.append([focal, rng.randint(5, 90)])
        instance = {"object": rng.randint(30, 120), "lenses": lenses}
        end = _trace(instance)
        if end is not None and 3 < abs(end) < 300:
            return instance


def observe(instance):
    rows = []
    for place, (focal, gap) in enumerate(instance["lenses"], 1):
        tail = f"; the next lens stands {gap} cm behind it" if place < len(instance["lenses"]) else ""
        rows.append(f"lens {place}: focal length {focal} cm{tail}")
    listed = "\n".join(rows)
    return (
        f"An object stands {instance['object']} cm in front of the first of these thin lenses:\n{listed}\n"
        "For each lens 1/f = 1/a + 1/b, a being the distance of the object in front of it (negative if it lies behind) and b the "
        "distance of the image behind it (negative if it lies in front). The image of each lens is the object of the next. "
        "What is b for the last lens, in cm? Give a decimal number without unit; errors up to 0.05 are accepted."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[+-]?[0-9]{1,6}(\.[0-9]{0,20})?", text):
        return False
    value = float(text)
    if math.isnan(value) or math.isinf(value):
        return False
    return abs(Fraction(value) - _trace(instance)) <= TOLERANCE


def reference_answer(instance):
    return f"{float(_trace(instance)):.3f}"
