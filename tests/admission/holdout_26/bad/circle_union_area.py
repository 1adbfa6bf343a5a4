"""Area covered by a few overlapping discs."""
import random
import re

RESYN = {"profile": "standard", "family": "geometry", "tags": ["area", "numeric"]}

SIDE = 100


def generate(rng, difficulty):
    discs = []
    for _ in range(2 + difficulty // 2):
        r = rng.randint(8, 25)
        discs.append((rng.randint(r, SIDE - r), rng.randint(r, SIDE - r), r))
    return {"discs": discs}


def observe(instance):
    rows = "\n".join(f"  centre ({x}, {y}), radius {r}" for x, y, r in instance["discs"])
    return (
        f"How large is the area that is covered by at least one of these discs?\n{rows}\n"
        "Reply with a decimal number that is right within 2 percent."
    )


def covered(discs, x, y):
    return any((x - a) ** 2 + (y - b) ** 2 <= r * r for a, b, r in discs)


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", answer.strip()):
        return False
    value = float(answer.strip())
    samples = 40000
    hits = 0
    for _ in range(samples):
        if covered(instance["discs"], random.uniform(0, SIDE), random.uniform(0, SIDE)):
            hits += 1
    area = SIDE * SIDE * hits / samples
    return abs(value - area) <= 0.02 * area


def reference_answer(instance):
    steps = 200
    h = SIDE / steps
    hits = sum(covered(instance["discs"], (i + 0.5) * h, (j + 0.5) * h)
               for i in range(steps) for j in range(steps))
    return f"{hits * h * h:.2f}"
