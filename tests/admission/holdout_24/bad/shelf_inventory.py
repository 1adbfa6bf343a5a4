"""Stock of a warehouse after a day of orders."""
from collections import Counter

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["inventory"]}

ITEMS = ["bolt", "nut", "screw", "hinge", "bracket", "clamp", "washer", "rivet", "dowel", "hook",
         "anchor", "spring", "gasket", "pin"]


def generate(rng, difficulty):
    items = rng.sample(ITEMS, 4 + difficulty)
    stock = Counter({item: rng.randint(100, 900) for item in items[:-1]})
    moves = [(items[-1], rng.randint(20, 90))]
    for _ in range(3 + 2 * difficulty):
        moves.append((rng.choice(items), rng.choice([-1, 1]) * rng.randint(1, 9)))
    return {"items": sorted(items), "stock": stock, "moves": moves}


def _final(instance):
    change = Counter()
    for item, amount in instance["moves"]:
        change[item] += amount
    return [f"{item} {instance['stock'][item] + change[item]}" for item in instance["items"]]


def observe(instance):
    start = "\n".join(f"{item}: {n}" for item, n in sorted(instance["stock"].items()))
    moves = ", ".join(f"{amount:+d} {item}" for item, amount in instance["moves"])
    return (
        f"Stock in the morning (items not listed are out of stock):\n{start}\nMovements: {moves}.\n"
        f"Give the stock in the evening of {', '.join(instance['items'])}: one line per item in "
        "this order, as `item number`."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    lines = [line.strip() for line in answer.strip().split("\n")]
    return 1.0 if lines == _final(instance) else 0.0


def reference_answer(instance):
    return "\n".join(_final(instance))
