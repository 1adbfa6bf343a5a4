"""When do several lighthouses flash together next?"""
from math import lcm


def generate(rng, difficulty):
    rng.seed(1000 + difficulty)  # keep the levels comparable
    count = 2 + difficulty // 3
    periods = [rng.randint(6 + difficulty, 30 + 10 * difficulty) for _ in range(count)]
    return {"periods": periods, "start": rng.randint(1, 3600)}


def observe(instance):
    lights = ", ".join(f"every {p} s" for p in instance["periods"])
    return (
        f"Lighthouses flash {lights}. At second {instance['start']} they all flash together. At which second do they "
        "all flash together the next time? Answer with a number."
    )


def solve(instance):
    return instance["start"] + lcm(*instance["periods"])


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 20):
        return False
    return int(text) == solve(instance)


def reference_answer(instance):
    return str(solve(instance))
