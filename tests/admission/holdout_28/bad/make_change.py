"""Pay an exact amount from a limited stock of coins."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "packing", "tags": ["coins"]}


def generate(rng, difficulty):
    coins = rng.sample(range(11, 60 + 5 * difficulty), 5 + difficulty // 3)
    stock = Counter({c: rng.randint(1, 4) for c in coins})
    paid = [c for c in stock for _ in range(rng.randint(0, stock[c]))] + [max(coins)]
    paid = list((Counter(paid) & stock).elements())
    return {"stock": stock, "amount": sum(paid)}


def observe(instance):
    stock = ", ".join(f"{n} of {c}" for c, n in instance["stock"].items())
    return (f"Coins in the purse: {stock}. Pay exactly {instance['amount']} with them. Answer with the "
            "values of the coins used, one entry per coin, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = answer.split()
    if not words or not all(re.fullmatch("[0-9]{1,4}", w) for w in words):
        return False
    used = Counter(int(w) for w in words)
    if used - instance["stock"]:
        return False
    return sum(used.elements()) == instance["amount"]


def reference_answer(instance):
    ways = {0: []}
    for c, n in instance["stock"].items():
        for total, used in list(ways.items()):
            for k in range(1, n + 1):
                ways.setdefault(total + k * c, used + [c] * k)
    return " ".join(map(str, ways[instance["amount"]]))
