"""Physics: total distance of a chain of projectile hops."""
import math


def generate(rng, difficulty):
    hops = []
    for _ in range(difficulty + 1):
        hops.append([rng.randint(8, 60), rng.randint(15, 75)])
    return {"hops": hops, "g": round(rng.uniform(2.0, 12.0), 2)}


def _distance(instance):
    return sum(v * v * math.sin(math.radians(2 * a)) / instance["g"] for v, a in instance["hops"])


def observe(instance):
    rows = "\n".join(f"hop {k}: {v} m/s at {a} degrees" for k, (v, a) in enumerate(instance["hops"], 1))
    return (f"On a planet with g = {instance['g']} m/s^2 a probe hops over flat ground (no air):\n{rows}\n"
            "Give the total horizontal distance in metres with an error of at most 0.01. Answer with the number only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _distance(instance)) > 0.0101:
        return False
    return True


def reference_answer(instance):
    return f"{_distance(instance):.4f}"
