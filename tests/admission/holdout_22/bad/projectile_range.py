"""Where does the ball land?"""
import math


def generate(rng, difficulty):
    return {"speed": rng.randint(10, 20 + 8 * difficulty), "angle": rng.randint(15, 75),
            "height": rng.randint(1, 5 * difficulty), "wind": rng.randint(-3, 3)}


def landing(instance):
    angle = math.radians(instance["angle"])
    up, ahead = instance["speed"] * math.sin(angle), instance["speed"] * math.cos(angle)
    time = (up + math.sqrt(up * up + 2 * 9.81 * instance["height"])) / 9.81
    return (ahead + instance["wind"]) * time


def observe(instance):
    return (f"A ball is thrown from a height of {instance['height']} m with {instance['speed']} m/s at {instance['angle']} "
            f"degrees above the horizontal. Steady wind adds {instance['wind']} m/s to its horizontal speed. With g = 9.81 "
            "m/s^2 and no other forces, how far away (horizontally, in metres) does it hit the ground (height 0)?\n"
            "Answer with the number alone; errors up to 0.01 m are accepted.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - landing(instance)) > 0.01:
        return False
    return True
