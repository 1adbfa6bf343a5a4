"""A knapsack with a proof of value in the answer."""
import json

RESYN = {"tags": ["knapsack", "optimisation"], "description": "0/1 knapsack; items and total value are to be told"}


def generate(rng, difficulty):
    items = [[f"item{i}", rng.randint(5, 40), rng.randint(10, 90)] for i in range(1, 6 + difficulty)]
    return {"items": items, "capacity": sum(w for _, w, _ in items) // 2}


def solve(instance):
    best = {0: (0, [])}
    for name, w, v in instance["items"]:
        for load, (value, names) in sorted(best.items(), reverse=True):
            if load + w <= instance["capacity"] and best.get(load + w, (-1, []))[0] < value + v:
                best[load + w] = (value + v, names + [name])
    return max(best.values(), key=lambda pair: pair[0])


def observe(instance):
    items = "\n".join(f"{n}: weight {w}, value {v}" for n, w, v in instance["items"])
    return (f"Pack a backpack of capacity {instance['capacity']} with the greatest total value:\n{items}\n"
            'Answer with JSON such as {"items": ["item1", "item9"], "value": 77}. Only the best possible value counts.')


def verify(instance, answer):
    if len(answer) > 3000:
        return 0.0
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return 0.0
    if not isinstance(data, dict):
        return 0.0
    names, claimed = data.get("items"), data.get("value")
    if not isinstance(names, list) or type(claimed) is not int:
        return 0.0
    table = {n: (w, v) for n, w, v in instance["items"]}
    if not all(isinstance(n, str) and n in table for n in names) or len(set(names)) != len(names):
        return 0.0
    weight = sum(table[n][0] for n in names)
    if weight > instance["capacity"]:
        return 0.0
    return 1.0 if claimed >= solve(instance)[0] else 0.0


def reference_answer(instance):
    value, names = solve(instance)
    return json.dumps({"items": names, "value": value})
