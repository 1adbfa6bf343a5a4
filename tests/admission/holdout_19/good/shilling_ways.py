"""Count the ways to pay a bill in old coins; a cache keeps the counting quick."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "shilling_ways", "tags": ["counting", "money"]}


@lru_cache(maxsize=4096)
def _ways(total, coins):
    table = [1] + [0] * total
    for coin in coins:
        for value in range(coin, total + 1):
            table[value] += table[value - coin]
    return table[total]


def generate(rng, difficulty):
    coins = tuple(sorted(rng.sample([2, 3, 4, 6, 8, 12], 3) + [1]))
    return {"total": rng.randint(60, 140) + 25 * difficulty, "coins": coins}


def observe(instance):
    names = ", ".join(str(c) for c in instance["coins"])
    return (
        f"A shopkeeper has unlimited coins worth {names} pence. In how many different ways can a bill of exactly "
        f"{instance['total']} pence be paid? The order of the coins does not matter, only how many of each are "
        "used. Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,15}", text):
        return False
    return int(text) == _ways(instance["total"], tuple(instance["coins"]))


def reference_answer(instance):
    return str(_ways(instance["total"], tuple(instance["coins"])))
