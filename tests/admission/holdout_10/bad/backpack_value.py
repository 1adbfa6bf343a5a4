"""0/1 knapsack: give the best total value."""
from itertools import combinations

RESYN = {"tags": ["optimisation"], "limits": {"cpu_seconds": 10}}


def generate(rng, difficulty):
    count = 8 + 2 * difficulty
    items = [[rng.randint(5, 60), rng.randint(10, 99)] for _ in range(count)]
    return {"items": items, "capacity": sum(w for w, _ in items) * 2 // 5}


def best_by_table(instance):
    best = [0] * (instance["capacity"] + 1)
    for weight, value in instance["items"]:
        for room in range(instance["capacity"], weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best[-1]


def best_by_trying_all(instance):
    """Independent of the table above, so that a slip in one of them shows."""
    best = 0
    for size in range(len(instance["items"]) + 1):
        for chosen in combinations(instance["items"], size):
            if sum(weight for weight, _ in chosen) <= instance["capacity"]:
                best = max(best, sum(value for _, value in chosen))
    return best


def observe(instance):
    items = ", ".join(f"{w} kg/{v} euro" for w, v in instance["items"])
    return (
        f"Items (weight/value): {items}. A backpack carries at most {instance['capacity']} kg. What is the "
        "highest total value of items that fit, each used at most once? Answer with the number of euros."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        return False
    return int(text) == best_by_trying_all(instance)


def reference_answer(instance):
    return str(best_by_table(instance))
