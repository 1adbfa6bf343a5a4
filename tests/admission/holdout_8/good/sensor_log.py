"""A log of sensor readings that is made again from its seed whenever it is needed."""
import random
import re


def readings(instance):
    rng = random.Random(instance["seed"])
    level, out = 500, []
    for _ in range(instance["count"]):
        level = max(0, level + rng.randint(-60, 60))
        out.append(level)
    return out


def generate(rng, difficulty):
    return {"seed": rng.getrandbits(48), "count": 10 + 6 * difficulty, "window": 2 + difficulty // 3}


def peaks(instance):
    """Largest sum of so many neighbouring readings, and how often the log falls."""
    log, w = readings(instance), instance["window"]
    sums = [sum(log[i:i + w]) for i in range(len(log) - w + 1)]
    return [max(sums), min(sums), sum(b < a for a, b in zip(log, log[1:]))]


def observe(instance):
    return (
        f"Sensor readings, in order: {' '.join(map(str, readings(instance)))}\nGive three whole "
        f"numbers, separated by blanks: the largest sum of {instance['window']} neighbouring "
        "readings, the smallest such sum, and how many readings are lower than the one before."
    )


def verify(instance, answer):
    numbers = re.fullmatch(r"\s*([0-9]{1,7})\s+([0-9]{1,7})\s+([0-9]{1,7})\s*", answer[:200])
    if len(answer) > 200 or not numbers:
        return False
    return [int(n) for n in numbers.groups()] == peaks(instance)


def reference_answer(instance):
    return " ".join(map(str, peaks(instance)))
