"""Clockmaking: when do the marks of all the wheels meet again?"""
import math
import re

RESYN = {"profile": "standard", "family": "clock_wheels", "tags": ["numbers", "mechanics"]}


def generate(rng, difficulty):
    low, high = 30000 * difficulty ** 2, 45000 * difficulty ** 2
    while True:
        wheels = rng.sample(range(12, 140), 3 + difficulty // 4)
        if low <= math.lcm(*wheels) <= high:
            return {"wheels": wheels}


def observe(instance):
    return (
        f"The wheels of a clock have {', '.join(map(str, instance['wheels']))} teeth and move on by one tooth every second, "
        "all at once. Each has one mark, and now all the marks are at the top. After how many seconds are all the marks at "
        "the top together for the first time again? Answer with a whole number in digits."
    )


def _meeting(wheels):
    seconds = 1
    while any(seconds % teeth for teeth in wheels):
        seconds += 1
    return seconds


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _meeting(instance["wheels"])


def reference_answer(instance):
    return str(math.lcm(*instance["wheels"]))
