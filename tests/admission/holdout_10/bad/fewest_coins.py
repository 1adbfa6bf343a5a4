"""Pay an amount with as few coins as possible."""
import re

SYSTEMS = {
    "euro": [1, 2, 5, 10, 20, 50, 100, 200],
    "old": [1, 7, 33, 49, 54, 55],
}


def generate(rng, difficulty):
    coins = SYSTEMS["euro"][: 4 + difficulty // 2] if difficulty < 7 else SYSTEMS["old"]
    return {"coins": coins, "amount": rng.randint(60 * difficulty, 400 * difficulty)}


def fewest(coins, amount):
    best = [0] + [amount + 1] * amount
    for total in range(1, amount + 1):
        best[total] = 1 + min(best[total - coin] for coin in coins if coin <= total)
    return best[amount]


def observe(instance):
    return (
        f"There are coins of {', '.join(map(str, instance['coins']))}. Pay exactly {instance['amount']} with as "
        "few coins as possible. Answer with the values of the coins used, separated by spaces, for example "
        "`5 2 2`."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 4000 else []
    if not words or not all(re.fullmatch(r"[0-9]{1,4}", word) for word in words):
        return False
    paid = [int(word) for word in words]
    return (
        all(coin in instance["coins"] for coin in paid)
        and sum(paid) == instance["amount"]
        and len(paid) == fewest(instance["coins"], instance["amount"])
    )


def reference_answer(instance):
    left, paid = instance["amount"], []
    for coin in sorted(instance["coins"], reverse=True):
        while left >= coin:
            paid.append(coin)
            left -= coin
    return " ".join(map(str, paid))
