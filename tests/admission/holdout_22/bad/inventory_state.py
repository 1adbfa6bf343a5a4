"""Final stock after a series of movements."""
import json

ITEMS = ["apples", "bricks", "cables", "drums", "eggs", "flasks", "gloves", "hats"]


def generate(rng, difficulty):
    items = rng.sample(ITEMS, 3 + difficulty // 3)
    stock = {item: rng.randint(50, 200) for item in items}
    moves = []
    for _ in range(4 + 2 * difficulty):
        kind = rng.choice(["in", "out", "swap"])
        a, b = rng.sample(items, 2)
        moves.append((kind, a, b, rng.randint(5, 60)))
    return {"stock": stock, "moves": moves}


def final(instance):
    stock = dict(instance["stock"])
    for kind, a, b, k in instance["moves"]:
        if kind == "in":
            stock[a] += k
        elif kind == "out":
            stock[a] = max(0, stock[a] - k)
        else:
            stock[a], stock[b] = stock[b], stock[a]
    return stock


def observe(instance):
    lines = []
    for kind, a, b, k in instance["moves"]:
        lines.append(f"{k} {a} arrive" if kind == "in" else f"{k} {a} are taken out (all, if there are fewer)"
                     if kind == "out" else f"the counts of {a} and {b} are found to be mixed up and are exchanged")
    return (f"Stock: {json.dumps(instance['stock'])}\n" + "\n".join(lines) +
            "\nAnswer with the final stock as one JSON object from item to integer count, with no other keys.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    for item, count in final(instance).items():
        if type(data[item]) is not int or data[item] != count:
            return False
    return len(data) == len(instance["stock"])
