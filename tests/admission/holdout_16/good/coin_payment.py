"""Pay an amount exactly with the fewest coins."""
import re

RESYN = {"profile": "standard", "family": "coins", "tags": ["arithmetic", "optimisation"]}


def _fewest(amount, coins):
    best = [0] + [10 ** 9] * amount
    take = [0] * (amount + 1)
    for value in range(1, amount + 1):
        for coin in coins:
            if coin <= value and best[value - coin] + 1 < best[value]:
                best[value] = best[value - coin] + 1
                take[value] = coin
    return best, take


def generate(rng, difficulty):
    pool = [3, 4, 6, 7, 9, 11, 13, 17, 19, 23, 27, 31, 37]
    coins = sorted([1] + rng.sample(pool, 3 + difficulty // 3))
    while True:
        amount = rng.randint(120, 220 + 120 * difficulty)
        best, _ = _fewest(amount, coins)
        if best[amount] >= 5:
            return {"coins": coins, "amount": amount}


def observe(instance):
    coins = " ".join(str(c) for c in instance["coins"])
    return (
        f"A ticket machine takes coins of these values: {coins}.\n"
        f"You have to pay exactly {instance['amount']} with as few coins as possible.\n"
        "Give the coins you insert, one number per coin, separated by commas, in any order."
    )


def _parse(answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return None
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,4}(?:\s*,\s*[0-9]{1,4})*", text):
        return None
    return [int(part) for part in text.split(",")]


def verify(instance, answer):
    paid = _parse(answer)
    if paid is None:
        return False
    coins = instance["coins"]
    if any(coin not in coins for coin in paid):
        return False
    if sum(paid) != instance["amount"]:
        return False
    best, _ = _fewest(instance["amount"], coins)
    return len(paid) == best[instance["amount"]]


def reference_answer(instance):
    _, take = _fewest(instance["amount"], instance["coins"])
    left, paid = instance["amount"], []
    while left:
        paid.append(take[left])
        left -= take[left]
    return ", ".join(str(c) for c in sorted(paid, reverse=True))
