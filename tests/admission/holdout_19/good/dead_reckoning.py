"""Navigation: where does the boat end on the chart grid?"""
import re

RESYN = {"profile": "standard", "family": "dead_reckoning", "tags": ["navigation"]}
STEPS = {"N": (0, 1), "NE": (1, 1), "E": (1, 0), "SE": (1, -1), "S": (0, -1), "SW": (-1, -1), "W": (-1, 0), "NW": (-1, 1)}


def generate(rng, difficulty):
    legs = [(rng.choice(list(STEPS)), rng.randint(5, 40)) for _ in range(3 + 2 * difficulty)]
    return {"start": (rng.randint(-99, 99), rng.randint(-99, 99)), "legs": legs}


def _end(instance):
    x, y = instance["start"]
    for heading, count in instance["legs"]:
        dx, dy = STEPS[heading]
        x, y = x + dx * count, y + dy * count
    return x, y


def observe(instance):
    legs = ", ".join(f"{n} {h}" for h, n in instance["legs"])
    return (
        f"A boat is on square {instance['start']} of a chart, where the first number grows to the east and the second "
        f"to the north. It sails these legs (number of squares, heading; a diagonal step changes both numbers by "
        f"one): {legs}. On which square does it end? Answer as (x, y); the brackets may be left out."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    match = re.fullmatch(r"\s*(-?[0-9]{1,6})\s*,\s*(-?[0-9]{1,6})\s*", text)
    return bool(match) and (int(match.group(1)), int(match.group(2))) == _end(instance)


def reference_answer(instance):
    return "(%d, %d)" % _end(instance)
