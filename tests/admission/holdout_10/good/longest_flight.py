"""Collatz flights; steps are cached, which changes nothing but the speed."""
from functools import lru_cache
import re


@lru_cache(maxsize=50_000)
def collatz_steps(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def generate(rng, difficulty):
    low = rng.randint(10, 400 * difficulty)
    numbers = rng.sample(range(low, low + 60 * difficulty + 40), 4 + difficulty)
    return {"numbers": numbers}


def observe(instance):
    return (
        "From a number n go to n / 2 if it is even, to 3n + 1 if it is odd, until 1 is reached. How many steps "
        f"does this take from each of {', '.join(map(str, instance['numbers']))}? "
        "Answer with the numbers of steps in this order, separated by commas."
    )


def verify(instance, answer):
    parts = answer.split(",") if len(answer) <= 200 else []
    if len(parts) != len(instance["numbers"]):
        return False
    if not all(re.fullmatch(r"\s*[0-9]{1,4}\s*", part) for part in parts):
        return False
    return all(int(part) == collatz_steps(n) for part, n in zip(parts, instance["numbers"]))


def reference_answer(instance):
    return ", ".join(str(collatz_steps(n)) for n in instance["numbers"])
