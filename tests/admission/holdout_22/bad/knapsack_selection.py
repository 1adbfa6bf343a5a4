"""0/1 knapsack."""
import re


def generate(rng, difficulty):
    n = 8 + difficulty
    items = [(rng.randint(5, 40), rng.randint(10, 99)) for _ in range(n)]
    capacity = max(40, sum(w for w, _ in items) // 2)
    return {"items": items, "capacity": capacity}


def solve(instance):
    best = [(0, [])] * (instance["capacity"] + 1)
    for i, (weight, value) in enumerate(instance["items"], 1):
        for c in range(instance["capacity"], weight - 1, -1):
            candidate = best[c - weight][0] + value
            if candidate > best[c][0]:
                best[c] = (candidate, best[c - weight][1] + [i])
    return best[-1]


def observe(instance):
    lines = "\n".join(f"item {i}: weight {w}, value {v}" for i, (w, v) in enumerate(instance["items"], 1))
    return (f"{lines}\n\nChoose items with a total weight of at most {instance['capacity']} and the largest possible total "
            "value. Answer with the item numbers, separated by commas, each at most once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return False
    chosen = [int(p) for p in parts]
    if len(set(chosen)) != len(chosen):
        return False
    if any(not 1 <= i <= len(instance["items"]) for i in chosen):
        return False
    return sum(instance["items"][i - 1][0] for i in chosen) <= instance["capacity"]


def reference_answer(instance):
    return ", ".join(map(str, solve(instance)[1]))
