"""Pay an amount with as few coins as possible."""
import re
import time

BUDGET_SECONDS = 2.0


def fewest(coins, amount):
    """Dynamic programme over the amounts; gives up when the budget is used."""
    started = time.perf_counter()
    best = [0] + [None] * amount
    for value in range(1, amount + 1):
        if time.perf_counter() - started > BUDGET_SECONDS:
            return None
        options = [best[value - c] for c in coins if c <= value and best[value - c] is not None]
        best[value] = min(options) + 1 if options else None
    return best[amount]


def payment(coins, amount):
    best = [(0, ())] + [None] * amount
    for value in range(1, amount + 1):
        options = [(best[value - c][0] + 1, best[value - c][1] + (c,)) for c in coins if c <= value]
        best[value] = min(options)
    return list(best[amount][1])


def generate(rng, difficulty):
    coins = [1] + sorted(rng.sample(range(3, 12 + 4 * difficulty), 3 + difficulty // 4))
    return {"coins": coins, "amount": rng.randint(40, 60) + 25 * difficulty}


def observe(instance):
    return (
        f"Coins of {', '.join(map(str, instance['coins']))} cents exist, as many of each as you like. "
        f"Pay exactly {instance['amount']} cents with as few coins as possible. "
        "Answer with the coins used, separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 2000 or not re.fullmatch(r"\s*\d{1,4}(\s+\d{1,4})*\s*", answer, re.ASCII):
        return 0.0
    used = [int(t) for t in answer.split()]
    if any(c not in instance["coins"] for c in used) or sum(used) != instance["amount"]:
        return 0.0
    optimum = fewest(instance["coins"], instance["amount"])
    return 1.0 if optimum is not None and len(used) == optimum else 0.0


def reference_answer(instance):
    return " ".join(map(str, payment(instance["coins"], instance["amount"])))
