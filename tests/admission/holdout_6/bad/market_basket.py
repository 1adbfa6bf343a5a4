"""Total price of a shopping list."""
GOODS = {"apples", "bread", "carrots", "dates", "eggs", "flour", "grapes", "honey", "jam", "kale", "leeks", "milk",
         "nuts", "oats", "plums", "rice"}


def generate(rng, difficulty):
    goods = [g for g in GOODS]
    count = 3 + difficulty
    chosen = rng.sample(goods, count)
    return {"items": [[g, rng.randint(2, 9 + difficulty), rng.randint(19, 499)] for g in chosen]}


def cents(instance):
    return sum(n * price for _, n, price in instance["items"])


def observe(instance):
    rows = "\n".join(f"{n} packs of {g} at {p // 100}.{p % 100:02d} each" for g, n, p in instance["items"])
    return f"Shopping list:\n{rows}\nWhat does all of it cost? Answer like 12.34, digits and a point only."


def reference_answer(instance):
    return "%d.%02d" % divmod(cents(instance), 100)


def verify(instance, answer):
    return answer.strip().lstrip("$ ") == reference_answer(instance)
