"""0/1 knapsack with a witness."""
import re

RESYN = {"profile": "standard", "family": "dynamic_programming", "tags": ["knapsack"]}


def generate(rng, difficulty):
    n = 8 + difficulty
    items = [(rng.randint(11, 60), rng.randint(20, 99)) for _ in range(n)]
    capacity = sum(w for w, _ in items) * 2 // 5
    return {"items": items, "capacity": capacity}


def best(instance):
    table = {0: (0, ())}
    for index, (weight, value) in enumerate(instance["items"]):
        for load, (total, chosen) in sorted(table.items(), reverse=True):
            new = load + weight
            if new <= instance["capacity"] and total + value > table.get(new, (-1, ()))[0]:
                table[new] = (total + value, chosen + (index,))
    return max(table.values())


def observe(instance):
    items = "\n".join(f"  item {i}: weight {w}, value {v}" for i, (w, v) in enumerate(instance["items"]))
    return (
        f"There is one piece of each of these items:\n{items}\n"
        f"Choose items of a total weight of at most {instance['capacity']} with the largest possible total value. "
        "Reply with the numbers of the chosen items, separated by spaces, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    chosen = [int(t) for t in tokens]
    items = instance["items"]
    if any(i >= len(items) for i in chosen):
        return False
    weight = sum(items[i][0] for i in chosen)
    value = sum(items[i][1] for i in chosen)
    return weight <= instance["capacity"] and value >= best(instance)[0]


def reference_answer(instance):
    return " ".join(map(str, best(instance)[1]))
