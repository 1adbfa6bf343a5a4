"""Pay an amount with as few coins as possible."""

import re

RESYN = {"description": "Change with the fewest coins", "tags": ["dynamic programming"]}


def generate(rng, difficulty):
    kinds = sorted(rng.sample(range(3, 12 + 5 * difficulty), 3 + difficulty // 3))
    coins = [1] + kinds
    amount = rng.randint(4 * coins[-1], 6 * coins[-1] + 10 * difficulty)
    return {"coins": coins, "amount": amount}


def fewest(coins, amount):
    best = [0] + [amount + 1] * amount
    for value in range(1, amount + 1):
        best[value] = 1 + min(best[value - c] for c in coins if c <= value)
    return best[amount]


def observe(instance):
    coins = ", ".join(map(str, instance["coins"]))
    return (
        f"A country has coins worth {coins}. Pay exactly {instance['amount']} with as few coins as possible, "
        "any number of each kind. Answer with the values of all coins used, in any order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if not words or len(words) > instance["amount"] or not all(re.fullmatch("[0-9]{1,6}", w) for w in words):
        return False
    used = [int(w) for w in words]
    if any(coin not in instance["coins"] for coin in used) or sum(used) != instance["amount"]:
        return False
    return len(used) == fewest(instance["coins"], instance["amount"])


def reference_answer(instance):
    left, used = instance["amount"], []
    for coin in sorted(instance["coins"], reverse=True):
        while coin <= left:
            used.append(coin)
            left -= coin
    return " ".join(map(str, used))
