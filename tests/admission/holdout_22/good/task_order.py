"""Order tasks under precedence constraints."""

NAMES = ["paint", "weld", "drill", "saw", "glue", "sand", "test", "pack", "ship", "bend", "wash", "dry",
         "coat", "mark", "bolt", "scan", "heat", "cool"]


def generate(rng, difficulty):
    order = rng.sample(NAMES, 7 + difficulty)
    pairs = [(a, b) for i, a in enumerate(order) for b in order[i + 1:] if rng.random() < 0.5]
    tasks = sorted(order)
    rng.shuffle(pairs)
    return {"tasks": tasks, "before": pairs}


def observe(instance):
    rules = "\n".join(f"- {a} before {b}" for a, b in instance["before"])
    return ("Tasks: " + " ".join(instance["tasks"]) + f"\nRules:\n{rules}\n"
            "Put all tasks into an order that keeps every rule. Answer with the tasks, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    given = [part.strip() for part in answer.split(",")]
    if sorted(given) != sorted(instance["tasks"]):
        return False
    place = {task: i for i, task in enumerate(given)}
    return all(place[a] < place[b] for a, b in instance["before"])
