"""Centre of mass of several weights on a plate, within a stated tolerance."""

import math
from random import Random

RESYN = {"description": "Centre of mass", "tags": ["physics", "geometry"]}

TOLERANCE = 0.01


def generate(rng: Random, difficulty: int) -> dict:
    masses = []
    for _ in range(2 + difficulty):
        masses.append(
            {
                "x": rng.randint(-900, 900) / 10,
                "y": rng.randint(-900, 900) / 10,
                "kg": rng.randint(5, 95) / 10,
            }
        )
    return {"masses": masses, "removed": rng.randrange(len(masses)) if difficulty > 4 else None}


def kept(instance: dict) -> list:
    return [m for index, m in enumerate(instance["masses"]) if index != instance["removed"]]


def centre(instance: dict) -> tuple:
    masses = kept(instance)
    total = math.fsum(m["kg"] for m in masses)
    return tuple(math.fsum(m[axis] * m["kg"] for m in masses) / total for axis in "xy")


def observe(instance: dict) -> str:
    rows = "\n".join(
        f"  weight {n}: {m['kg']} kg at ({m['x']}, {m['y']})"
        for n, m in enumerate(instance["masses"], 1)
    )
    removed = instance["removed"]
    extra = "" if removed is None else f"Then weight {removed + 1} is taken away.\n"
    return (
        f"On a plate without mass of its own stand these small weights (coordinates in cm):\n{rows}\n"
        f"{extra}At which point does the plate balance? Answer with its x and y coordinate in cm, "
        "separated by a space, rounded to two decimals, for example `123.45 -678.90`. Each "
        f"coordinate may be off by up to {TOLERANCE}."
    )


def to_float(text: str):
    """A finite number, or None."""
    if len(text) > 30:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def verify(instance: dict, answer: str) -> bool:
    parts = answer.strip().strip("`()").replace(",", " ").split() if len(answer) < 200 else []
    if len(parts) != 2:
        return False
    values = [to_float(part) for part in parts]
    if None in values:
        return False
    # Rounding alone may cost half a unit of the last place.
    return all(abs(a - b) <= TOLERANCE + 1e-9 for a, b in zip(values, centre(instance)))


def reference_answer(instance: dict) -> str:
    return " ".join(f"{value:.2f}" for value in centre(instance))
