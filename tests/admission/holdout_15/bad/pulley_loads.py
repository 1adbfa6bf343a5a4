"""Readings of a row of spring scales in a pulley arrangement."""
import re

RESYN = {"profile": "standard", "family": "mechanics", "tags": ["simulation"]}


def _readings(masses):
    # scale k carries everything that hangs below it, plus the movable pulley doubling
    total, out = 0, []
    for k, mass in enumerate(reversed(masses)):
        total += mass * (2 if k % 2 else 1)
        out.append(total)
    return out[::-1]


def generate(rng, difficulty):
    return {"masses": [rng.randint(2, 30 + 5 * difficulty) for _ in range(3 + difficulty)]}


def observe(instance):
    masses = ", ".join(map(str, instance["masses"]))
    return (f"Scales hang below each other; below scale k is weight k, then the next scale. From top to bottom the "
            f"weights are {masses} newton. Counted from the bottom, every second weight (the second, the fourth, ...) "
            "hangs on a movable pulley and counts double.\n"
            "Every scale shows the sum of all (counted) weights below it. Answer with the readings in newton from top to "
            "bottom, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    readings = re.findall(r"[0-9]+", answer)
    return readings == _readings(instance["masses"])
