"""When do the bells ring together?"""
import re
from math import lcm


def generate(rng, difficulty):
    return {"periods": rng.sample(range(6, 16 + 4 * difficulty), 2 + difficulty // 3)}


def observe(instance):
    periods = ", ".join(map(str, instance["periods"]))
    return (
        f"Bells ring every {periods} minutes and all rang together just now. After how many minutes will they ring "
        "together for the next time? Answer with an integer."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,15}", text):
        return 0.0
    minutes = int(text)
    together = all(minutes % p == 0 for p in instance["periods"])
    return 1.0 if together and minutes <= lcm(*instance["periods"]) else 0.0


def reference_answer(instance):
    return str(lcm(*instance["periods"]))
