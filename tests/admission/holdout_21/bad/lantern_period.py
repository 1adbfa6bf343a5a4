"""When do blinking lanterns flash together again?"""
import re
from math import lcm

RESYN = {"profile": "standard", "family": "lantern_period", "tags": ["number-theory"]}


def generate(rng, difficulty):
    return {"periods": sorted(rng.sample(range(4, 31 + 3 * difficulty), 3 + difficulty // 3))}


def observe(instance):
    periods = ", ".join(map(str, instance["periods"]))
    return (
        f"Lighthouse lanterns flash every {periods} seconds. They have just flashed all together. After how many seconds "
        "do they flash all together for the first time again? Answer with the integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[1-9][0-9]{0,49}", answer.strip()):
        return False
    t = int(answer)
    return all(t % p == 0 for p in instance["periods"])


def _solution(instance):
    return str(lcm(*instance["periods"]))
