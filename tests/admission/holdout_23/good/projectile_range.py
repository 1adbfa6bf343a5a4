"""Physics: where does a ball land?"""
import math
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["science", "numeric"]}


def generate(rng, difficulty):
    bounces = (difficulty - 1) // 3
    return {"speed": rng.randrange(200, 600) / 10, "angle": rng.randrange(20, 71), "keep": rng.randrange(55, 90) / 100,
            "bounces": bounces, "g": rng.choice([9.81, 3.71, 1.62])}


def _distance(inst):
    rad = math.radians(inst["angle"])
    vx, vy = inst["speed"] * math.cos(rad), inst["speed"] * math.sin(rad)
    total = 0.0
    for _ in range(inst["bounces"] + 1):
        total += vx * 2 * vy / inst["g"]
        vy *= inst["keep"]
    return total


def observe(instance):
    extra = ""
    if instance["bounces"]:
        extra = (f" At each bounce the vertical speed is multiplied by {instance['keep']}, the horizontal speed stays. "
                 f"Give the distance at landing number {instance['bounces'] + 1} (the first touch of the ground is "
                 "landing 1).")
    return (f"A ball is thrown from flat ground at {instance['speed']} m/s at an angle of {instance['angle']} degrees, "
            f"g = {instance['g']} m/s^2, no drag. At what horizontal distance in metres does it land?{extra} "
            "Answer with a decimal number, error at most 0.05.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,12})?", answer.strip()):
        return False
    return abs(float(answer.strip()) - _distance(instance)) <= 0.05


def reference_answer(instance):
    return f"{_distance(instance):.5f}"
