"""Fill a knapsack; partial credit for selections better than the obvious one."""

import re

RESYN = {"description": "0/1 knapsack with partial credit", "tags": ["optimisation", "partial credit"]}


def _optimum(items, limit):
    best = [0] * (limit + 1)
    for weight, value in items:
        for room in range(limit, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best[limit]


def _choice(items, limit):
    table = [[0] * (limit + 1)]
    for weight, value in items:
        last = table[-1]
        table.append([max(last[r], last[r - weight] + value if r >= weight else 0) for r in range(limit + 1)])
    picked, room = [], limit
    for i in range(len(items), 0, -1):
        if table[i][room] != table[i - 1][room]:
            picked.append(i)
            room -= items[i - 1][0]
    return sorted(picked)


def _greedy(items, limit):
    total = 0
    for weight, value in sorted(items, key=lambda item: (-item[1] / item[0], item[0])):
        if weight <= limit:
            limit -= weight
            total += value
    return total


def generate(rng, difficulty):
    count = 8 + 2 * difficulty
    while True:
        items = []
        for _ in range(count):
            weight = rng.randint(8, 60)
            items.append([weight, weight + rng.randint(3, 25)])
        limit = sum(w for w, _ in items) * 2 // 5
        if _optimum(items, limit) > _greedy(items, limit) + 2:
            return {"items": items, "limit": limit}


def observe(instance):
    rows = "\n".join(f"{i}: weight {w}, value {v}" for i, (w, v) in enumerate(instance["items"], 1))
    return (
        f"Items:\n{rows}\n"
        f"Choose items with a total weight of at most {instance['limit']} and the greatest possible total "
        "value. Answer with the numbers of the items in any order, separated by spaces.\n"
        f"Scoring: a total value of {_greedy(instance['items'], instance['limit'])} or less scores 0, the greatest "
        "possible one scores 1, values between them score half of the share of the way."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 400 else []
    if not words or not all(re.fullmatch(r"[1-9][0-9]?", w) for w in words):
        return 0.0
    chosen = [int(w) - 1 for w in words]
    items = instance["items"]
    if len(set(chosen)) < len(chosen) or max(chosen) >= len(items):
        return 0.0
    if sum(items[i][0] for i in chosen) > instance["limit"]:
        return 0.0
    value = sum(items[i][1] for i in chosen)
    best, plain = _optimum(items, instance["limit"]), _greedy(items, instance["limit"])
    if value == best:
        return 1.0
    return max(0.0, 0.5 * (value - plain) / (best - plain))


def reference_answer(instance):
    return " ".join(map(str, _choice(instance["items"], instance["limit"])))
