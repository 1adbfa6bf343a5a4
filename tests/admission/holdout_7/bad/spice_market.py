"""Buy spices for exactly the money in the purse."""

import re

RESYN = {"description": "Choose spices whose prices add up to a sum", "tags": ["subset sum"]}

EASTERN = {"saffron", "cardamom", "turmeric", "cumin", "ginger", "star anise", "sumac", "nutmeg", "clove", "galangal"}
WESTERN = {"thyme", "sage", "paprika", "rosemary", "juniper", "lovage", "dill", "marjoram", "tarragon", "chervil"}


def generate(rng, difficulty):
    stall = rng.sample(list(EASTERN | WESTERN), 6 + difficulty)
    prices = [rng.randint(20, 60 + 50 * difficulty) for _ in stall]
    basket = rng.sample(range(len(stall)), len(stall) // 2)
    return {
        "prices": [[name, price] for name, price in zip(stall, prices)],
        "purse": sum(prices[i] for i in basket),
        "basket": [stall[i] for i in basket],
    }


def observe(instance):
    board = "\n".join(f"- {name}: {price}" for name, price in instance["prices"])
    return (
        f"One bag of each spice is for sale:\n{board}\n"
        f"Which bags cost exactly {instance['purse']} together? "
        "Answer with their names separated by commas, in any order."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    prices = dict(map(tuple, instance["prices"]))
    names = [re.sub(r"\s+", " ", part).strip().lower() for part in answer.split(",")]
    if len(names) != len(set(names)) or not all(name in prices for name in names):
        return False
    return sum(prices[name] for name in names) == instance["purse"]


def reference_answer(instance):
    return ", ".join(instance["basket"])
