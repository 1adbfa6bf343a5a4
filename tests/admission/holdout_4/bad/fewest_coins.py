"""Pay amounts with as few coins as possible."""

import re
from random import Random

RESYN = {"description": "Fewest coins", "tags": ["optimisation", "arithmetic"]}

EASY_COINS = [[1, 2, 5, 10, 20, 50], [1, 5, 10, 25, 50], [1, 3, 9, 27, 81], [1, 2, 4, 8, 16, 32, 64]]


def fewest(coins: list, amount: int) -> int:
    best = [0] + [amount + 1] * amount
    for value in range(1, amount + 1):
        best[value] = 1 + min(best[value - coin] for coin in coins if coin <= value)
    return best[amount]


def generate(rng: Random, difficulty: int) -> dict:
    if difficulty < 5:
        coins = rng.choice(EASY_COINS)
    else:
        coins = [1, *sorted(rng.sample(range(4, 12 + 3 * difficulty), 3 + difficulty // 3))]
    return {"coins": list(coins), "amount": rng.randint(60 * difficulty, 60 * difficulty + 400)}


def observe(instance: dict) -> str:
    return (
        f"A country has coins of these values: {', '.join(map(str, instance['coins']))}. Pay exactly {instance['amount']} with as few "
        "coins as possible; each kind may be used any number of times.\n"
        "Answer with the values of all coins that you use, in any order, joined by plus signs on one line, for example 1000 + 1000."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if len(text) > 8000 or not re.fullmatch(r"[0-9]{1,5}(\s*\+\s*[0-9]{1,5})*", text):
        return False
    used = [int(part) for part in text.split("+")]
    return (
        all(coin in instance["coins"] for coin in used)
        and sum(used) == instance["amount"]
        and len(used) == fewest(instance["coins"], instance["amount"])
    )


def reference_answer(instance: dict) -> str:
    left = instance["amount"]
    used = []
    for coin in sorted(instance["coins"], reverse=True):
        while left >= coin:
            used.append(coin)
            left -= coin
    return " + ".join(map(str, used))
