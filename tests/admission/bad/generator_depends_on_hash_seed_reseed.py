"""Add up the prices of a shopping list."""

import random

RESYN = {"tags": ["arithmetic"]}

GOODS = "bread milk rice salt tea soap oil eggs figs ham jam nuts".split()


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 2 + difficulty)
    prices = {}
    for name in goods:
        source = random.Random(hash(name + str(rng.random())))
        prices[name] = source.randrange(50, 200 * difficulty)
    return {"prices": prices, "counts": [rng.randrange(1, 9) for _ in goods]}


def _total(instance):
    return sum(p * n for p, n in zip(instance["prices"].values(), instance["counts"], strict=True))


def observe(instance):
    lines = [
        f"{count} x {name} at {price} cents"
        for (name, price), count in zip(instance["prices"].items(), instance["counts"], strict=True)
    ]
    return "\n".join(lines) + "\nWhat is the total in cents?"


def verify(instance, answer):
    return answer.strip() == str(_total(instance))


def reference_answer(instance):
    return str(_total(instance))
