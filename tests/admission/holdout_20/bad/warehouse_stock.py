"""Follow deliveries and orders and report the stock as JSON."""
import json

RESYN = {"profile": "standard", "family": "simulation", "tags": ["bookkeeping", "json"]}

_GOODS = ["bolts", "cables", "drills", "filters", "gaskets", "hinges", "lamps", "nails", "pumps", "screws"]


def generate(rng, difficulty):
    goods = sorted(rng.sample(_GOODS, 3 + difficulty // 3))
    stock = {name: rng.randint(20, 60) for name in goods}
    log = []
    now = dict(stock)
    for _ in range(5 + 2 * difficulty):
        name = rng.choice(goods)
        if rng.random() < 0.5:
            amount = rng.randint(3, 40)
            log.append(["in", name, amount])
            now[name] += amount
        else:
            amount = rng.randint(5, 70)
            log.append(["out", name, amount])
            if amount <= now[name]:
                now[name] -= amount
    return {"stock": stock, "log": log}


def _final(instance):
    now = dict(instance["stock"])
    for kind, name, amount in instance["log"]:
        if kind == "in":
            now[name] += amount
        elif amount <= now[name]:
            now[name] -= amount
    return now


def observe(instance):
    start = ", ".join(f"{v} {k}" for k, v in instance["stock"].items())
    lines = []
    for kind, name, amount in instance["log"]:
        lines.append(f"delivery of {amount} {name}" if kind == "in" else f"order for {amount} {name}")
    return (
        f"A warehouse starts with {start}. Orders that exceed the stock are refused completely.\n"
        + "\n".join(lines) +
        "\nWhat is in stock at the end? Answer with a JSON object from the name of each good to its number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 900:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    final = _final(instance)
    for name, amount in data.items():
        if type(amount) is not int or final.get(name) != amount:
            return False
    return len(data) == len(final)


def reference_answer(instance):
    return json.dumps(_final(instance))
