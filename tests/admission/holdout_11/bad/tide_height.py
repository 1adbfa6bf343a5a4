import math

CONSTITUENTS = ["M2", "S2", "N2", "K1", "O1", "M4", "P1", "Q1", "K2", "L2", "MS4", "MN4"]


def generate(rng, difficulty):
    n = 1 + difficulty
    return {
        "mean": rng.randint(200, 600),
        "parts": [
            (CONSTITUENTS[k], rng.randint(10, 150), rng.randint(3, 30), rng.randint(0, 359)) for k in range(n)
        ],
        "hour": rng.randint(1, 48),
    }


def observe(instance):
    rows = "\n".join(
        f"  {name}: amplitude {a} cm, speed {s} degrees per hour, phase {p} degrees"
        for name, a, s, p in instance["parts"]
    )
    return (
        f"The tide at a port is the mean level of {instance['mean']} cm plus the sum over these constituents of\n"
        f"amplitude * cos(speed * t - phase), angles in degrees, t in hours:\n{rows}\n"
        f"What is the height in cm at t = {instance['hour']}? Answer with a number; an error of at most 0.5 cm "
        "is allowed."
    )


def height(instance):
    t = instance["hour"]
    return instance["mean"] + sum(
        a * math.cos(math.radians(s * t - p)) for _, a, s, p in instance["parts"]
    )


def verify(instance, answer):
    try:
        value = float(answer.strip().removesuffix("cm"))
    except ValueError:
        return 0.0
    if abs(value - height(instance)) > 0.5:
        return 0.0
    return 1.0


def reference_answer(instance):
    return f"{height(instance):.3f}"
