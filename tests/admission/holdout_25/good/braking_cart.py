"""Distance of a braking cart; an answer within the stated tolerance counts."""
import math
import re


def generate(rng, difficulty):
    return {
        "speed": rng.randint(80, 400) / 10,
        "segments": [[rng.randint(5, 60) / 100, rng.randint(2, 9)] for _ in range(1 + difficulty)],
    }


def _distance(instance):
    speed, total = instance["speed"], 0.0
    for brake, seconds in instance["segments"]:
        total += speed * seconds - brake * seconds * seconds / 2
        speed -= brake * seconds
        if speed < 0:
            # it rolls back; the distance is measured along the track, with sign
            speed = speed * 0.5
    return total


def observe(instance):
    rows = "\n".join(f"- {s} s with a deceleration of {b} m/s^2" for b, s in instance["segments"])
    return (
        f"A cart moves at {instance['speed']} m/s along a track. Its motor brakes it:\n{rows}\n"
        "While a phase lasts, the deceleration is constant, also if the cart comes to rest and then "
        "rolls back. If the speed is negative at the end of a phase, it is halved before the next "
        "one.\nHow far (in metres, with sign) is the cart from its start in the end? "
        "Answer with a decimal number; an error of up to 0.01 m is tolerated."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"-?[0-9]{1,7}(\.[0-9]{1,12})?", text):
        return False
    value = float(text)
    return math.isfinite(value) and abs(value - _distance(instance)) <= 0.01 + 1e-9


def reference_answer(instance):
    return f"{_distance(instance):.4f}"
