"""Count partitions with restricted parts."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["mathematics", "counting"]}


@lru_cache(maxsize=4096)
def _count(n, parts):
    ways = [1] + [0] * n
    for p in parts:
        for total in range(p, n + 1):
            ways[total] += ways[total - p]
    return ways[n]


def generate(rng, difficulty):
    while True:
        parts = sorted(rng.sample(range(1, 16), 4 + difficulty // 3))
        n = rng.randrange(60 + 10 * difficulty, 120 + 20 * difficulty)
        if _count(n, tuple(parts)) > 200:
            return {"n": n, "parts": parts}


def observe(instance):
    return (f"In how many ways can {instance['n']} cents be paid with coins of "
            f"{', '.join(map(str, instance['parts']))} cents, if the order of the coins does not matter and each "
            "coin may be used any number of times? Answer with an integer in decimal digits.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,20}", answer.strip()):
        return False
    return int(answer.strip()) == _count(instance["n"], tuple(instance["parts"]))


def reference_answer(instance):
    return str(_count(instance["n"], tuple(instance["parts"])))
