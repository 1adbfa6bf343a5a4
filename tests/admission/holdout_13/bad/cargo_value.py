"""Choose crates of the greatest value for a ship."""
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["knapsack", "optimization"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    crates = [[rng.randint(12, 95), rng.randint(21, 400)] for _ in range(n)]
    limit = sum(w for w, _ in crates) * 2 // 5
    best = 0
    for mask in range(1 << n):
        weight = value = 0
        for i in range(n):
            if mask >> i & 1:
                weight += crates[i][0]
                value += crates[i][1]
        if weight <= limit and value > best:
            best = value
            choice = mask
    return {"crates": crates, "limit": limit, "best": best,
            "choice": [i + 1 for i in range(n) if choice >> i & 1]}


def observe(instance):
    lines = [f"A ship can take {instance['limit']} tonnes. Crates (weight in tonnes, value):"]
    lines += [f"  {i}: {w}, {v}" for i, (w, v) in enumerate(instance["crates"], 1)]
    lines.append("Choose crates of the greatest possible total value. "
                 "Answer with their numbers, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or re.fullmatch(r"\s*[0-9]{1,2}( +[0-9]{1,2})*\s*", answer) is None:
        return False
    chosen = [int(x) for x in answer.split()]
    if len(set(chosen)) != len(chosen) or any(not 1 <= c <= len(instance["crates"]) for c in chosen):
        return False
    weight = sum(instance["crates"][c - 1][0] for c in chosen)
    value = sum(instance["crates"][c - 1][1] for c in chosen)
    return weight <= instance["limit"] and value == instance["best"]


def reference_answer(instance):
    return " ".join(map(str, instance["choice"]))
