"""Process a queue of orders against a stock."""
import re


def generate(rng, difficulty):
    articles = rng.sample(["bolts", "cables", "drills", "files", "gears", "hinges", "jacks", "knobs", "levers", "nails"],
                          3 + difficulty // 2)
    orders = [[rng.choice(articles), rng.randint(20, 160)] for _ in range(5 + 2 * difficulty)]
    return {"stock": {a: rng.randint(150, 500) for a in articles}, "orders": orders}


def observe(instance):
    stock = ", ".join(f"{n} {a}" for a, n in instance["stock"].items())
    orders = "\n".join(f"{n} {a}" for a, n in instance["orders"])
    return (
        f"In stock: {stock}.\nOrders in sequence:\n{orders}\n\nAn order is delivered in full when the stock suffices, "
        "otherwise not at all. Give what is left of each article, in the order of the stock list, joined by '|'."
    )


def _left(stock, orders):
    stock = dict(stock)
    while orders:
        article, count = orders.pop(0)
        if stock[article] >= count:
            stock[article] -= count
    return list(stock.values())


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,4}(\|[0-9]{1,4})*", answer.strip()):
        return False
    return [int(p) for p in answer.split("|")] == _left(instance["stock"], instance["orders"])


def reference_answer(instance):
    return "|".join(map(str, _left(instance["stock"], list(instance["orders"]))))
