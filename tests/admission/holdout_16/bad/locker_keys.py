"""Follow the keys from locker to locker."""
import re


def generate(rng, difficulty):
    count = 20 + 5 * difficulty
    numbers = rng.sample(range(100, 1000), count)
    inside = dict(zip(numbers, numbers[1:] + numbers[:1]))
    keys = sorted(numbers)
    return {"inside": {k: inside[k] for k in keys}, "walk": (rng.choice(keys), rng.randint(5, 8 + difficulty))}


def observe(instance):
    rows = ", ".join(f"{a} holds {b}" for a, b in instance["inside"].items())
    start, steps = instance["walk"]
    return (
        f"Each locker holds the key of another one: {rows}.\nYou open locker {start}, take the key in it, open that locker "
        f"and so on, until {steps} more lockers have been opened. Answer with the sum of the numbers of all opened "
        "lockers, the first one included."
    )


def _sum(instance):
    here, steps = instance["walk"]
    total = here
    for _ in range(steps):
        here = instance["inside"][here]
        total += here
    return total


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7}", answer.strip()):
        return False
    return int(answer) == _sum(instance)


def reference_answer(instance):
    return str(_sum(instance))
