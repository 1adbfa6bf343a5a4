"""Pay an amount exactly with a limited set of coins."""
import re

RESYN = {"profile": "standard", "family": "finance", "tags": ["subset-sum"]}


def _solve(coins, amount):
    reach = {0: []}
    for coin in coins:
        for total, used in list(reach.items()):
            if total + coin <= amount and total + coin not in reach:
                reach[total + coin] = used + [coin]
    return reach.get(amount)


def generate(rng, difficulty):
    coins = rng.sample(range(12, 90), 6 + difficulty // 2)
    if rng.random() < 0.8:
        amount = sum(rng.sample(coins, 3 + difficulty // 5))
    else:
        amount = next((a for a in range(60, sum(coins)) if _solve(coins, a) is None), sum(coins) + 1)
    return {"coins": sorted(coins), "amount": amount}


def observe(instance):
    return (f"You hold one coin of each of these values: {', '.join(map(str, instance['coins']))}.\n"
            f"Pay exactly {instance['amount']}. Answer with the values of the coins used, separated by spaces, or with "
            "IMPOSSIBLE if the amount cannot be paid.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    text = answer.strip()
    if text == "IMPOSSIBLE":
        return True
    tokens = text.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,4}", t) for t in tokens):
        return False
    used = [int(t) for t in tokens]
    if len(set(used)) != len(used) or not set(used) <= set(instance["coins"]):
        return False
    return sum(used) == instance["amount"]


def reference_answer(instance):
    used = _solve(instance["coins"], instance["amount"])
    return "IMPOSSIBLE" if used is None else " ".join(map(str, used))
