"""Speed of the last shaft of a compound gear train."""
from fractions import Fraction

RESYN = {"description": "gear ratios", "tags": ["mechanics", "fractions"]}
TOLERANCE = 0.005


def generate(rng, difficulty):
    stages = []
    for _ in range(difficulty + 1):
        driver, driven = rng.sample(range(11, 60), 2)
        stages.append((driver, driven))
    return {"rpm": rng.randint(200, 3000), "stages": stages}


def output_speed(instance):
    speed = Fraction(instance["rpm"])
    for driver, driven in instance["stages"]:
        speed = -speed * driver / driven
    return speed


def observe(instance):
    shafts = "\n".join(
        f"shaft {i} carries a gear of {a} teeth that meshes with a gear of {b} teeth on shaft {i + 1}"
        for i, (a, b) in enumerate(instance["stages"], 1)
    )
    return (
        f"Shaft 1 turns clockwise at {instance['rpm']} revolutions per minute.\n{shafts}\n"
        "Gears on one shaft turn together and meshing gears turn against each other. How fast does the last shaft "
        "turn, in revolutions per minute, positive when clockwise and negative when counter-clockwise? Give a decimal "
        "number; it may differ from the exact value by at most 0.005."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 40:
        return False
    try:
        speed = float(text)
    except ValueError:
        return False
    if abs(speed - float(output_speed(instance))) > TOLERANCE:
        return False
    return True


def reference_answer(instance):
    return f"{float(output_speed(instance)):.4f}"
