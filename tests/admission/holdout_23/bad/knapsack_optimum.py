"""0/1 knapsack: pick the best subset."""
import re

RESYN = {"profile": "standard", "family": "knapsack", "tags": ["optimisation", "algorithms"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    items = [[rng.randrange(5, 60), rng.randrange(10, 100)] for _ in range(n)]
    return {"items": items, "capacity": sum(w for w, _ in items) * 2 // 5}


def _best(instance):
    items, capacity = instance["items"], instance["capacity"]
    best, best_mask = -1, 0
    for mask in range(1 << len(items)):
        weight = value = 0
        for i, (w, v) in enumerate(items):
            if mask >> i & 1:
                weight += w
                value += v
        if weight <= capacity and value > best:
            best, best_mask = value, mask
    return best, best_mask


def observe(instance):
    rows = "\n".join(f"{i}: weight {w}, value {v}" for i, (w, v) in enumerate(instance["items"]))
    return (f"Items:\n{rows}\nChoose items with a total weight of at most {instance['capacity']} and the largest "
            "possible total value. Answer with the numbers of the items separated by spaces; any optimal choice counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    chosen = [int(t) for t in tokens]
    if len(set(chosen)) != len(chosen) or max(chosen) >= len(instance["items"]):
        return False
    weight = sum(instance["items"][i][0] for i in chosen)
    value = sum(instance["items"][i][1] for i in chosen)
    return weight <= instance["capacity"] and value == _best(instance)[0]


def reference_answer(instance):
    mask = _best(instance)[1]
    return " ".join(str(i) for i in range(len(instance["items"])) if mask >> i & 1)
