"""Total of an invoice in cents."""

GOODS = ["apples", "bread", "cheese", "dates", "eggs", "flour", "grapes", "honey", "ink", "jam", "kale", "lentils"]


def generate(rng, difficulty):
    items = [[name, rng.randint(2, 9 + difficulty), rng.randint(35, 999)] for name in rng.sample(GOODS, 2 + difficulty)]
    return {"items": items, "total": sum(n * price for _, n, price in items)}


def observe(instance):
    rows = "\n".join(f"{n} x {name} at {price} cents" for name, n, price in instance["items"])
    return f"What is the total of this invoice?\n{rows}\nAnswer with the number of cents, as an integer."


def verify(instance, answer):
    cleaned = answer.strip().removesuffix("cents").strip()
    return 1.0 if cleaned == instance["total"] else 0.0
