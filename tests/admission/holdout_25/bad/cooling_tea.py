"""Newton cooling of a cup of tea."""
import math


def generate(rng, difficulty):
    return {
        "room": rng.randint(15, 26),
        "start": rng.randint(75, 98),
        "rate": rng.randint(20, 90) / 1000,
        "minutes": [rng.randint(3, 20) for _ in range(1 + difficulty)],
        "stir": rng.randint(1, 5) / 2,
    }


def _final(instance):
    temp = float(instance["start"])
    for minutes in instance["minutes"]:
        temp = instance["room"] + (temp - instance["room"]) * math.exp(-instance["rate"] * minutes)
        temp += instance["stir"]
    return temp


def observe(instance):
    waits = ", ".join(map(str, instance["minutes"]))
    return (
        f"Tea of {instance['start']} degrees stands in a room of {instance['room']} degrees and cools "
        f"by Newton's law: the difference to the room shrinks by the factor exp(-k t) in t minutes "
        f"with k = {instance['rate']} per minute.\n"
        f"It stands for {waits} minutes; after each of these periods a splash of hot water warms it "
        f"by {instance['stir']} degrees at once.\n"
        "What is the temperature after the last splash? Answer in degrees, the number only, with at "
        "least four decimals (an error up to 0.001 is allowed)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _final(instance)) > 0.001:
        return False
    return True


def reference_answer(instance):
    return f"{_final(instance):.6f}"
