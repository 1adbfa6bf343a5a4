"""Range of a projectile over several bounces; a stated tolerance."""
import math

GRAVITY = 9.81
RESYN = {"tags": ["physics"], "description": "numbers with tolerance"}


def generate(rng, difficulty):
    return {
        "speed": rng.randint(20, 90) + rng.randint(0, 9) / 10,
        "angle": rng.randint(15, 75),
        "kept": [rng.randint(60, 95) / 100 for _ in range(difficulty)],
    }


def travelled(instance):
    total, speed = 0.0, instance["speed"]
    for kept in [1.0, *instance["kept"]]:
        speed *= kept
        total += speed**2 * math.sin(2 * math.radians(instance["angle"])) / GRAVITY
    return total


def observe(instance):
    return (
        f"A ball leaves flat ground at {instance['speed']} m/s under {instance['angle']} degrees. There is no air "
        f"drag and g = 9.81 m/s^2. It bounces off the ground under the same angle and keeps, bounce after bounce, "
        f"these shares of the speed it had before: {', '.join(map(str, instance['kept']))}. After the last of these "
        "bounces it lands once more. How far from the start is this last landing, in metres? Answer with a decimal number, with or without the unit m; an error "
        "of up to 0.1 m is allowed."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 40 or not text.isascii():
        return False
    text = text.removesuffix("m").strip()
    try:
        value = float(text)
    except ValueError:
        return False
    if not math.isfinite(value):
        return False
    return abs(value - travelled(instance)) <= 0.1


def reference_answer(instance):
    return f"{travelled(instance):.3f}"
