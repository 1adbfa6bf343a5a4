"""Exact division."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    a = rng.randrange(10 ** (2 * difficulty), 10 ** (2 * difficulty + 1))
    b = rng.randrange(11, 999)
    return {"product": a * b, "divisor": b}


def observe(instance):
    return f"Divide {instance['product']} by {instance['divisor']}. There is no remainder."


def verify(instance, answer):
    return answer.strip() == str(instance["product"] // instance["divisor"])


def reference_answer(instance):
    return str(int(instance["product"] / instance["divisor"]))
