"""Pay an amount exactly with as few coins of a foreign currency as possible."""

import re
from random import Random

RESYN = {"description": "Fewest coins", "tags": ["optimisation", "dynamic programming"]}

# Currencies of the travelled countries; every one has a coin of 1.
CLASSIC = [1, 2, 5, 10, 20, 50, 100, 200]


def fewest(coins: list, amount: int) -> int:
    """Least number of coins, by dynamic programming over the amounts."""
    best = [0] + [amount + 1] * amount
    for value in range(1, amount + 1):
        best[value] = 1 + min(best[value - coin] for coin in coins if coin <= value)
    return best[amount]


def pay(coins: list, amount: int) -> list:
    """Coins that make up the amount, the largest first."""
    used = []
    for coin in sorted(coins, reverse=True):
        while amount >= coin:
            used.append(coin)
            amount -= coin
    return used


def generate(rng: Random, difficulty: int) -> dict:
    if difficulty <= 5:
        # Familiar denominations, more of them at higher levels.
        coins = CLASSIC[: 3 + difficulty]
    else:
        coins = sorted([1, *rng.sample(range(4, 9 + 6 * difficulty), difficulty - 2)])
    amount = rng.randint(30 + 45 * difficulty, 360 + 90 * difficulty)
    return {"coins": coins, "amount": amount}


def observe(instance: dict) -> str:
    coins = ", ".join(map(str, instance["coins"]))
    return (
        f"The coins of a country have the values {coins}. Pay exactly {instance['amount']} with as "
        "few coins as possible; there are plenty of each kind.\n"
        "Answer with the coins that you use, as count x value, separated by commas, for example "
        "`3x7, 1x4` for three coins of 7 and one of 4. If several ways use the least number of "
        "coins, any of them is right."
    )


def parse_payment(answer: str):
    """A list of (count, value), or None."""
    text = answer.strip().strip("`").lower()
    item = r"[0-9]{1,4} ?[x*] ?[0-9]{1,4}"
    if len(text) > 400 or not re.fullmatch(rf"{item}( ?, ?{item})*", text):
        return None
    return [tuple(map(int, re.findall(r"[0-9]+", part))) for part in text.split(",")]


def verify(instance: dict, answer: str) -> bool:
    payment = parse_payment(answer)
    if payment is None:
        return False
    if any(count == 0 or value not in instance["coins"] for count, value in payment):
        return False
    if sum(count * value for count, value in payment) != instance["amount"]:
        return False
    return sum(count for count, _ in payment) == fewest(instance["coins"], instance["amount"])


def reference_answer(instance: dict) -> str:
    used = pay(instance["coins"], instance["amount"])
    return ", ".join(f"{used.count(coin)}x{coin}" for coin in sorted(set(used), reverse=True))
