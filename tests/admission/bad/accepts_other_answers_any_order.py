"""Put tasks in an order that respects their dependencies."""

RESYN = {"tags": ["graph", "planning"]}

TASKS = "wash chop boil fry bake mix chill plate whisk strain knead roast".split()


def generate(rng, difficulty):
    order = rng.sample(TASKS, 3 + (2 * difficulty) // 3)
    before = [[a, b] for a, b in zip(order, order[1:], strict=False)]
    rng.shuffle(before)
    return {"before": before, "order": order}


def observe(instance):
    rules = ", ".join(f"{a} before {b}" for a, b in instance["before"])
    return f"Order the kitchen tasks so that: {rules}. Answer with all tasks in order, separated by spaces."


def verify(instance, answer):
    return sorted(answer.lower().split()) == sorted(instance["order"])


def reference_answer(instance):
    return " ".join(instance["order"])
