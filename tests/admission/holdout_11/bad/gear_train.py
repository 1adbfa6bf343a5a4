"""Exact ratio of a train of compound gears."""
from fractions import Fraction

RESYN = {"description": "gear trains", "tags": ["mechanics", "fractions"]}


def generate(rng, difficulty):
    stages = [(rng.randint(8, 60), rng.randint(8, 60)) for _ in range(1 + difficulty)]
    return {"stages": stages, "rpm": Fraction(rng.randint(100, 4000), rng.randint(1, 9))}


def output_speed(instance):
    speed = instance["rpm"]
    for driver, driven in instance["stages"]:
        speed = -speed * Fraction(driver, driven)
    return speed


def observe(instance):
    stages = "; ".join(f"{a} teeth drive {b}" for a, b in instance["stages"])
    return (
        f"The first shaft of a gear train turns at {instance['rpm']} rpm (positive: clockwise). Meshing stages, each "
        f"driven gear sitting on the shaft of the next driver: {stages}. Each stage reverses the sense of rotation.\n"
        "How fast does the last shaft turn? Give the exact signed value as an integer or a fraction p/q."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 100 or "e" in text.lower():
        return False
    try:
        value = Fraction(text)
    except ValueError:
        return False
    return value == output_speed(instance)


def reference_answer(instance):
    return str(output_speed(instance))
