"""Load a wagon to the greatest value: any optimal selection is right."""
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["knapsack", "optimization"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    goods = [[rng.randint(4, 40), rng.randint(20, 300)] for _ in range(n)]
    return {"goods": goods, "limit": sum(w for w, _ in goods) * 2 // 5}


def _table(instance):
    best = [(0, ())] * (instance["limit"] + 1)
    for i, (w, v) in enumerate(instance["goods"], 1):
        for load in range(instance["limit"], w - 1, -1):
            old, picks = best[load - w]
            if old + v > best[load][0]:
                best[load] = (old + v, picks + (i,))
    return best[-1]


def observe(instance):
    lines = [f"A wagon bears {instance['limit']} hundredweight. Goods (number: weight, value):"]
    lines += [f"  {i}: {w}, {v}" for i, (w, v) in enumerate(instance["goods"], 1)]
    lines.append("Choose goods of the greatest possible total value that it can bear, each at most once.")
    lines.append("Answer with their numbers in any order, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    words = answer.split()
    if not words or any(re.fullmatch("[1-9][0-9]?", w) is None for w in words):
        return False
    chosen = [int(w) for w in words]
    if len(set(chosen)) < len(chosen) or max(chosen) > len(instance["goods"]):
        return False
    weight = sum(instance["goods"][c - 1][0] for c in chosen)
    value = sum(instance["goods"][c - 1][1] for c in chosen)
    return weight <= instance["limit"] and value == _table(instance)[0]


def reference_answer(instance):
    return " ".join(map(str, _table(instance)[1]))
