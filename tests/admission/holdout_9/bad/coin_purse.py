"""Pay an exact amount with the coins in a purse."""
RESYN = {"description": "Subset sum told as paying with odd coins", "tags": ["arithmetic", "subset"]}


def generate(rng, difficulty):
    coins = rng.sample(range(17, 90 + 30 * difficulty), 6 + difficulty)
    paid = rng.sample(coins, 3 + difficulty // 2)
    return {"coins": sorted(coins), "price": sum(paid), "paid": paid}


def observe(instance):
    coins = ", ".join(map(str, instance["coins"]))
    return (f"In a purse there is exactly one coin of each of these values: {coins}.\n"
            f"Which of the coins pay exactly {instance['price']}? Each coin can be handed over once only.\n"
            "Answer with the values of the coins, joined by plus signs.")


def parse(answer):
    parts = answer.replace(" ", "").strip().split("+")
    if len(parts) > 60:
        return []
    if not all(p.isascii() and p.isdigit() and len(p) <= 6 for p in parts):
        return []
    return [int(p) for p in parts]


def verify(instance, answer):
    values = parse(answer)
    if not values:
        return False
    purse = set(instance["coins"])
    if any(v not in purse for v in values):
        return False
    return sum(values) == instance["price"]


def reference_answer(instance):
    return "+".join(map(str, instance["paid"]))
