"""Total takings of a market stall after discounts."""
import random
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["arithmetic"]}
WARES = ["pears", "eggs", "leeks", "honey jars", "candles", "baskets", "loaves", "cheeses", "onions", "radishes",
         "mugs", "brooms", "quinces", "ropes"]


def generate(rng, difficulty):
    count = 3 + difficulty
    wares = rng.sample(WARES, count)
    sales = []
    for ware in wares:
        sales.append([ware, rng.randint(3, 60), rng.randint(11, 499)])
    random.shuffle(sales)
    bulk = rng.randint(15, 35)
    off = rng.choice([5, 10, 20, 25])
    return {"sales": sales, "bulk": bulk, "off": off}


def _cents(instance):
    total = 0
    for _, n, price in instance["sales"]:
        line = n * price
        if n >= instance["bulk"]:
            line -= line * instance["off"] // 100
        total += line
    return total


def observe(instance):
    lines = ["Sales of a stall (pieces, price of a piece in cents):"]
    lines += [f"  {w}: {n} at {p}" for w, n, p in instance["sales"]]
    lines.append(f"A line of {instance['bulk']} pieces or more gets {instance['off']} % off; "
                 "the discount of the line is rounded down to whole cents.")
    lines.append("What are the takings in cents? Answer with the whole number.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,9})\s*", answer)
    return m is not None and int(m.group(1)) == _cents(instance)
