"""What must be reordered to fill all orders?"""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "warehouse_stock", "tags": ["logistics", "tables"]}
ITEMS = ["bolt", "nut", "gear", "valve", "pump", "hose", "seal", "lamp", "fuse", "belt", "chain", "wheel", "spring", "cable"]


def generate(rng, difficulty):
    items = rng.sample(ITEMS, 4 + difficulty)
    stock = Counter({i: rng.randint(1, 20) for i in items[1:]})
    orders = [(rng.choice(items), rng.randint(1, 9)) for _ in range(6 + 3 * difficulty)]
    orders.append((items[0], rng.randint(3, 30)))
    rng.shuffle(orders)
    return {"stock": stock, "orders": orders}


def _missing(instance):
    wanted = Counter()
    for item, n in instance["orders"]:
        wanted[item] += n
    return {i: n - instance["stock"][i] for i, n in wanted.items() if n > instance["stock"][i]}


def observe(instance):
    stock = ", ".join(f"{n} x {i}" for i, n in sorted(instance["stock"].items()))
    orders = "\n".join(f"  {n} x {i}" for i, n in instance["orders"])
    return (
        f"In stock: {stock}. Nothing else is there.\nOrders:\n{orders}\nHow many of each item must be bought to fill all "
        "orders? One line per item that falls short, as 'item: number', in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    got = {}
    for line in answer.strip().splitlines():
        m = re.fullmatch(r"([a-z]{2,10}): ([0-9]{1,5})", line.strip())
        if not m or m.group(1) in got:
            return False
        got[m.group(1)] = int(m.group(2))
    return got == _missing(instance)


def reference_answer(instance):
    return "\n".join(f"{i}: {n}" for i, n in sorted(_missing(instance).items()))
