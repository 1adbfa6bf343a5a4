"""Reading of a gauge after relative changes; tolerance as stated."""
import math
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["floats"]}


def generate(rng, difficulty):
    for _ in range(50):
        start = rng.randint(101, 9999) / 10
        steps = [[rng.choice(["percent", "add", "root"]), rng.randint(-60, 60) or 7] for _ in range(3 + difficulty)]
        value = _run(start, steps)
        if value is not None and 20 <= value <= 100000:
            break
    else:
        steps = [["add", rng.randint(5, 60)] for _ in range(3 + difficulty)]
    return {"start": start, "steps": steps}


def _run(start, steps):
    value = start
    for kind, k in steps:
        if kind == "percent":
            value *= 1 + k / 100
        elif kind == "add":
            value += k
        else:
            value = math.sqrt(value) * abs(k)
        if value <= 1:
            return None
    return value


def observe(instance):
    lines = [f"A gauge shows {instance['start']} hPa. Then, one after another, it"]
    for kind, k in instance["steps"]:
        if kind == "percent":
            lines.append(f"  changes by {k:+d} percent of its reading")
        elif kind == "add":
            lines.append(f"  changes by {k:+d} hPa")
        else:
            lines.append(f"  jumps to {abs(k)} times the square root of its reading (as a number)")
    lines.append("What does it show at last? Answer with a plain decimal number such as 12.345; a relative error of 0.0001 is allowed.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,12}(?:\.[0-9]{1,30})?)\s*", answer)
    if m is None:
        return False
    right = _run(instance["start"], instance["steps"])
    return abs(float(m.group(1)) - right) <= 1e-4 * right


def reference_answer(instance):
    return f"{_run(instance['start'], instance['steps']):.9f}"
