"""A shopping list that a stock of goods can serve."""

import re
from collections import Counter

GOODS = ["apple", "bread", "cheese", "date", "egg", "fig", "grape", "honey", "ink", "jam", "kiwi", "lemon", "mint"]


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 3 + difficulty)
    stock = Counter({g: rng.randint(1, 9) for g in goods})
    prices = {g: rng.randint(2, 30) for g in goods}
    wanted = {g: rng.randint(1, stock[g]) for g in rng.sample(goods, 2 + difficulty // 2)}
    total = sum(prices[g] * n for g, n in wanted.items())
    return {"stock": stock, "prices": prices, "total": total, "one": wanted}


def observe(instance):
    rows = "\n".join(f"{g}: {instance['stock'][g]} pieces at {p}" for g, p in instance["prices"].items())
    return (
        f"A shop has\n{rows}\nBuy goods for exactly {instance['total']}, no more than there are.\n"
        "Answer like `2 apple, 3 fig`."
    )


def verify(instance, answer):
    items = [re.fullmatch(r"\s*(\d{1,3})\s+([a-z]+)\s*", part) for part in answer.split(",")]
    if not all(items):
        return False
    basket = Counter()
    for item in items:
        basket[item[2]] += int(item[1])
    # A Counter says 0 for what the shop does not have.
    if any(n > instance["stock"][g] for g, n in basket.items()):
        return False
    return sum(instance["prices"][g] * n for g, n in basket.items()) == instance["total"]


def reference_answer(instance):
    return ", ".join(f"{n} {g}" for g, n in instance["one"].items())
