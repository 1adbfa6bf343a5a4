"""Give change with as few coins as possible, in an odd currency."""
import re

RESYN = {"profile": "standard", "family": "shop", "tags": ["coins", "optimisation"]}


def _fewest(coins, amount):
    best = [0] + [None] * amount
    for total in range(1, amount + 1):
        options = [best[total - c] for c in coins if c <= total and best[total - c] is not None]
        best[total] = min(options) + 1 if options else None
    return best


def generate(rng, difficulty):
    coins = [1] + sorted(rng.sample(range(3, 30 + 5 * difficulty), 3 + difficulty // 3))
    amount = rng.randint(60 + 60 * difficulty, 140 + 90 * difficulty)
    return {"coins": coins, "amount": amount}


def observe(instance):
    return (
        f"A till holds plenty of coins of the values {', '.join(map(str, instance['coins']))}. "
        f"Pay out exactly {instance['amount']} with as few coins as possible. "
        "Write the values of the coins you hand over, separated by single spaces "
        "(a value appears as often as the coin is used)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,4}( [0-9]{1,4})*", text):
        return 0.0
    handed = [int(word) for word in text.split(" ")]
    if sum(handed) != instance["amount"]:
        return 0.0
    best = _fewest(instance["coins"], instance["amount"])[instance["amount"]]
    return 1.0 if len(handed) <= best else 0.0


def reference_answer(instance):
    coins, left = instance["coins"], instance["amount"]
    best = _fewest(coins, left)
    handed = []
    while left:
        coin = next(c for c in coins if c <= left and best[left - c] == best[left] - 1)
        handed.append(coin)
        left -= coin
    return " ".join(map(str, handed))
