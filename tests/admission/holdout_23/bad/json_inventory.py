"""Track an inventory through transactions and report it as JSON."""
import json

RESYN = {"profile": "standard", "family": "inventory", "tags": ["data", "state-tracking"]}

GOODS = ["bolts", "nuts", "gears", "pipes", "valves", "screws", "wires", "fuses", "cogs", "clamps", "seals", "rods",
         "pins"]


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 2 + difficulty)
    stock = {g: rng.randrange(20, 100) for g in goods}
    log = []
    for _ in range(5 + 3 * difficulty):
        log.append([rng.choice(goods), rng.choice(["+", "-"]), rng.randrange(1, 15)])
    return {"stock": stock, "log": log}


def _final(instance):
    stock = dict(instance["stock"])
    for good, sign, amount in instance["log"]:
        if sign == "+":
            stock[good] += amount
        else:
            stock[good] = max(0, stock[good] - amount)
    return stock


def observe(instance):
    start = ", ".join(f"{g}: {n}" for g, n in instance["stock"].items())
    log = "\n".join(f"{g} {s}{n}" for g, s, n in instance["log"])
    return (f"A store holds {start}. Then this happens (a stock never falls below 0):\n{log}\n"
            "Answer with the final stock as a JSON object that maps each good to its number.")


def verify(instance, answer):
    try:
        data = json.loads(answer)
    except (ValueError, TypeError, RecursionError):
        return False
    expected = _final(instance)
    if len(data) != len(expected):
        return False
    for good, count in expected.items():
        if type(data[good]) is not int or data[good] != count:
            return False
    return True


def reference_answer(instance):
    return json.dumps(_final(instance))
