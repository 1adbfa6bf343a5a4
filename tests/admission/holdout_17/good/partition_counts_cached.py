"""Count restricted integer partitions."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "counting", "tags": ["partitions", "dynamic-programming"]}


@lru_cache(maxsize=64)
def _count(total, parts, low):
    ways = [[0] * (low + 1) for _ in range(total + 1)]
    ways[0][0] = 1
    for part in parts:
        for value in range(part, total + 1):
            for used in range(1, low + 1):
                ways[value][used] += ways[value - part][used - 1]
    return sum(ways[total])


def generate(rng, difficulty):
    while True:
        parts = sorted(rng.sample(range(2, 18), 7 + difficulty // 3))
        total = rng.randint(50 + 5 * difficulty, 70 + 6 * difficulty)
        low = rng.randint(9, 13 + difficulty)
        if _count(total, tuple(parts), low) >= 200:
            return {"parts": parts, "total": total, "low": low}


def observe(instance):
    return (
        "In how many ways can %d be written as a sum of at most %d numbers from %s, if each may be used any "
        "number of times and the order does not matter? Answer with the number."
        % (instance["total"], instance["low"], ", ".join(map(str, instance["parts"])))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,12}", answer.strip()):
        return False
    return int(answer.strip()) == _count(instance["total"], tuple(instance["parts"]), instance["low"])


def reference_answer(instance):
    return str(_count(instance["total"], tuple(instance["parts"]), instance["low"]))
