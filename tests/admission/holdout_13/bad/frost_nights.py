"""Mark the nights with frost in a temperature model."""
import re

RESYN = {"profile": "standard", "family": "farming", "tags": ["simulation", "binary"]}


def generate(rng, difficulty):
    n = 16 + 4 * difficulty
    start = rng.randint(0, 6)
    drift = [rng.randint(-4, 4) for _ in range(n)]
    return {"start": start, "drift": drift, "cap": rng.randint(8, 12), "floor": -rng.randint(5, 9)}


def _nights(instance):
    t = instance["start"]
    out = []
    for d in instance["drift"]:
        t = max(instance["floor"], min(instance["cap"], t + d))
        out.append("1" if t < 0 else "0")
    return "".join(out)


def observe(instance):
    return "\n".join([
        f"The temperature of the evening is {instance['start']} degrees. From night to night it changes by:",
        "  " + " ".join(f"{d:+d}" for d in instance["drift"]),
        f"It never rises above {instance['cap']} nor falls below {instance['floor']} (it stops there).",
        f"Write a string of {len(instance['drift'])} characters, one for each night after its change: 1 for frost "
        "(below zero), 0 for no frost. The score is the share of nights that are right."])


def verify(instance, answer):
    expected = _nights(instance)
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    text = answer.strip()
    if re.fullmatch("[01]+", text) is None or len(text) != len(expected):
        return 0.0
    return sum(a == b for a, b in zip(text, expected)) / len(expected)


def reference_answer(instance):
    return _nights(instance)
