"""Lengths of Collatz sequences, with a cache that changes no result."""
from functools import lru_cache
import re

RESYN = {"tags": ["number theory", "simulation"]}


@lru_cache(maxsize=4096)
def profile(n):
    steps, peak = 0, n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        peak = max(peak, n)
        steps += 1
    return steps, peak


def generate(rng, difficulty):
    return {"starts": [rng.randint(5 * difficulty, 60 * difficulty ** 2 + 100) for _ in range(2 + difficulty // 3)]}


def observe(instance):
    return (f"From n go to n/2 if n is even and to 3n+1 if n is odd, until 1 is reached. For each of the starts {', '.join(map(str, instance['starts']))} tell the number of steps and the largest number "
            "met (the start counts as met).\nAnswer with one line per start in this order: steps and largest number, separated by a space.")


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    lines = [line.split() for line in answer.splitlines() if line.strip()]
    if any(len(line) != 2 or not all(re.fullmatch("[0-9]{1,12}", w) for w in line) for line in lines):
        return False
    return [tuple(map(int, line)) for line in lines] == [profile(n) for n in instance["starts"]]


def reference_answer(instance):
    return "\n".join("{} {}".format(*profile(n)) for n in instance["starts"])
