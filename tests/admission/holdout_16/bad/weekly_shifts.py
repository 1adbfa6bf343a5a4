"""Working hours of a bus driver."""
import random
import re


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    shifts = []
    for _ in range(4 + difficulty):
        start = rng.randint(240, 900)
        shifts.append((start, start + rng.randint(200, 520), rng.randint(10, 60)))
    return {"shifts": shifts}


def observe(instance):
    rows = "\n".join(
        f"{a // 60}:{a % 60:02d} to {b // 60}:{b % 60:02d}, break of {p} min" for a, b, p in instance["shifts"])
    return f"Shifts of a driver:\n{rows}\n\nHow many minutes of work are these without the breaks? Answer with a number."


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7}", answer.strip()):
        return False
    return int(answer) == sum(b - a - p for a, b, p in instance["shifts"])


def reference_answer(instance):
    return str(sum(b - a - p for a, b, p in instance["shifts"]))
