"""Best value of a backpack."""
import re


def best_value(items, room, i=0, memo={}):
    """Recursion with memo over item index and room left."""
    if i == len(items):
        return 0
    if (i, room) not in memo:
        weight, value = items[i]
        best = best_value(items, room, i + 1)
        if weight <= room:
            best = max(best, value + best_value(items, room - weight, i + 1))
        memo[i, room] = best
    return memo[i, room]


def generate(rng, difficulty):
    items = [[rng.randint(3, 20), rng.randint(10, 99)] for _ in range(4 + difficulty)]
    return {"items": items, "room": sum(w for w, _ in items) // 2}


def observe(instance):
    rows = "; ".join(f"{w} kg worth {v}" for w, v in instance["items"])
    return f"A backpack carries {instance['room']} kg at most. Items, each at most once: {rows}. What is the highest total worth it can carry? Answer with an integer."


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[0-9]{1,6}", text) and int(text) == best_value(instance["items"], instance["room"]) else 0.0


def reference_answer(instance):
    best = [0] * (instance["room"] + 1)
    for weight, value in instance["items"]:
        for room in range(instance["room"], weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return str(best[-1])
