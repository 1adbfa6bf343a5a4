"""Knapsack with credit for what lies between the greedy packing and the optimum."""
import re


def _greedy(items, cap):
    total = 0
    for w, v in sorted(items, key=lambda it: (-it[1] / it[0], it[0])):
        if w <= cap:
            cap -= w
            total += v
    return total


def _optimum(items, cap):
    best = {0: (0, ())}
    for i, (w, v) in enumerate(items):
        for used, (val, chosen) in sorted(best.items(), reverse=True):
            if used + w <= cap and best.get(used + w, (-1,))[0] < val + v:
                best[used + w] = (val + v, chosen + (i + 1,))
    return max(best.values())


def generate(rng, difficulty):
    n = 10 + difficulty
    while True:
        items = [(rng.randint(10, 60), rng.randint(10, 90)) for _ in range(n)]
        cap = sum(w for w, _ in items) * rng.randint(35, 55) // 100
        if _greedy(items, cap) < _optimum(items, cap)[0]:
            return {"items": items, "cap": cap}


def observe(instance):
    rows = "\n".join(f"item {i}: weight {w}, value {v}" for i, (w, v) in enumerate(instance["items"], 1))
    return (
        f"{rows}\n\nChoose items of total weight at most {instance['cap']} and of the greatest total value. Answer with "
        "the numbers of the items separated by spaces, each once. The optimum scores 1; packing by value per weight "
        "scores 0, and what lies between is scored in proportion."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,3}(\s+[0-9]{1,3}){0,40}", answer.strip()):
        return 0.0
    chosen = [int(t) for t in answer.split()]
    items = instance["items"]
    if len(set(chosen)) != len(chosen) or min(chosen) < 1 or max(chosen) > len(items):
        return 0.0
    if sum(items[i - 1][0] for i in chosen) > instance["cap"]:
        return 0.0
    value = sum(items[i - 1][1] for i in chosen)
    low, high = _greedy(items, instance["cap"]), _optimum(items, instance["cap"])[0]
    return min(1.0, max(0.0, (value - low) / (high - low)))


def reference_answer(instance):
    return " ".join(map(str, _optimum(instance["items"], instance["cap"])[1]))
