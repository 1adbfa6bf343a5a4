"""Pick orders that can be served from a limited stock for the highest turnover."""

import re
from random import Random

RESYN = {"description": "Order selection", "tags": ["optimisation", "inventory"]}

GOODS = ["bolts", "hinges", "lamps", "mugs", "ropes", "tiles", "towels", "wheels"]


def fits(stock, order):
    return all(stock[item] >= amount for item, amount in order["items"].items())


def best_value(stock, orders):
    """Exhaustive search with a simple bound; at most 17 orders."""
    best = [0, []]

    def search(index, left, value, taken):
        if value > best[0]:
            best[0], best[1] = value, list(taken)
        rest = sum(order["value"] for order in orders[index:])
        if index == len(orders) or value + rest <= best[0]:
            return
        order = orders[index]
        if fits(left, order):
            smaller = {item: left[item] - order["items"].get(item, 0) for item in left}
            search(index + 1, smaller, value + order["value"], [*taken, index + 1])
        search(index + 1, left, value, taken)

    search(0, stock, 0, [])
    return best[0], best[1]


def generate(rng: Random, difficulty: int) -> dict:
    goods = GOODS[: 2 + difficulty // 2]
    orders = []
    for _ in range(7 + difficulty):
        chosen = sorted(rng.sample(goods, rng.randint(1, min(3, len(goods)))))
        items = {item: rng.randint(1, 12) for item in chosen}
        orders.append({"items": items, "value": 7 * sum(items.values()) + rng.randint(-6, 20)})
    stock = {}
    for item in goods:
        wanted = sum(order["items"].get(item, 0) for order in orders)
        stock[item] = max(4, wanted * rng.randint(40, 60) // 100)
    value, chosen = best_value(stock, orders)
    return {"stock": stock, "orders": orders, "value": value, "chosen": chosen}


def observe(instance: dict) -> str:
    stock = ", ".join(f"{amount} {item}" for item, amount in instance["stock"].items())
    orders = "\n".join(
        f"{number}: " + ", ".join(f"{n} {item}" for item, n in order["items"].items())
        + f" for {order['value']} euros"
        for number, order in enumerate(instance["orders"], 1)
    )
    return (
        f"A warehouse has {stock}. These orders have come in:\n{orders}\n"
        "Each order can only be served completely or not at all. Choose orders that can all be "
        f"served from the stock and bring the highest turnover possible, {instance['value']} euros.\n"
        "Answer with the numbers of the chosen orders, separated by spaces, e.g. `97 98 99`. Any "
        "best choice is accepted."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`").replace(",", " ")
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,2}(\s+[0-9]{1,2})*", text):
        return False
    chosen = [int(token) for token in text.split()]
    orders, stock = instance["orders"], instance["stock"]
    if len(set(chosen)) != len(chosen) or not all(1 <= n <= len(orders) for n in chosen):
        return False
    turnover = 0
    for number in chosen:
        order = orders[number - 1]
        if not fits(stock, order):
            return False
        for item, amount in order["items"].items():
            stock[item] -= amount
        turnover += order["value"]
    return turnover == instance["value"]


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["chosen"]))
