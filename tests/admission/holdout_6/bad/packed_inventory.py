"""Inventory bookkeeping; the final stock is to be returned as text or as an encoded object."""
import ast
import base64
import pickle

GOODS = ["bolts", "nails", "hinges", "screws", "washers", "brackets", "hooks", "pegs", "rivets", "clamps", "dowels",
         "springs"]


def generate(rng, difficulty):
    goods = sorted(rng.sample(GOODS, 2 + difficulty))
    stock = {g: rng.randint(100, 999) for g in goods}
    log = []
    for _ in range(3 * (2 + difficulty)):
        g = rng.choice(goods)
        amount = rng.randint(1, 60)
        sign = rng.choice([1, -1])
        log.append([g, sign * amount])
    final = dict(stock)
    for g, amount in log:
        final[g] += amount
    return {"stock": stock, "log": log, "final": final}


def observe(instance):
    start = ", ".join(f"{n} {g}" for g, n in instance["stock"].items())
    log = "; ".join(f"{'received' if n > 0 else 'sold'} {abs(n)} {g}" for g, n in instance["log"])
    return (f"Stock in the morning: {start}. During the day: {log}.\nAnswer with the stock in the evening as a Python "
            "dictionary from article to count, for example {'pens': 3, 'cups': 12}. (Programs may send the "
            "dictionary in base64 form with the prefix 'b64:' instead.)")


def reference_answer(instance):
    return repr(instance["final"])


def _load(answer):
    text = answer.strip()
    if len(text) > 4000:
        return None
    try:
        if text.startswith("b64:"):
            return pickle.loads(base64.b64decode(text[4:], validate=True))
        return ast.literal_eval(text)
    except Exception:
        return None


def verify(instance, answer):
    value = _load(answer)
    if type(value) is not dict:
        return False
    return value == instance["final"] and all(type(n) is int for n in value.values())
