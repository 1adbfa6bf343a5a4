"""Physics: oscillation energy summed over damped pendulums."""
import math
import re

FORM = re.compile(r"(\d{1,12}(?:\.\d{1,15})?)(?:[eE]([+-]?\d{1,2}))?", re.ASCII)


def generate(rng, difficulty):
    items = []
    for _ in range(1 + difficulty):
        items.append([rng.randint(2, 40), rng.randint(3, 30), rng.randint(5, 80), rng.randint(1, 12)])
    return {"items": items, "time": rng.randint(2, 9)}


def _energy(instance):
    total = 0.0
    for mass, length, angle, damping in instance["items"]:
        height = length * (1 - math.cos(math.radians(angle)))
        total += mass * 9.81 * height * math.exp(-damping * instance["time"] / 50)
    return total


def observe(instance):
    rows = "\n".join(f"{k}. mass {m} kg, length {a} m, released at {b} degrees, damping {d}/50 per second"
                     for k, (m, a, b, d) in enumerate(instance["items"], 1))
    return (f"Pendulums (g = 9.81 m/s^2) start with the energy m*g*length*(1 - cos(angle)), and each energy falls by the factor "
            f"exp(-damping * t).\n{rows}\nWhat is the total energy in joules after {instance['time']} s, with a relative error of at "
            "most one in 100000? Plain or scientific notation, number only.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = FORM.fullmatch(answer.strip())
    if not match:
        return False
    value = float(match.group(1)) * 10.0 ** int(match.group(2) or 0)
    wanted = _energy(instance)
    return abs(value - wanted) <= 1.01e-5 * wanted


def reference_answer(instance):
    return f"{_energy(instance):.8f}"
