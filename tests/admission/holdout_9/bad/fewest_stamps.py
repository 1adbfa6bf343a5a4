"""Stick the fewest stamps for a postage."""
RESYN = {"tags": ["coins", "optimisation"], "description": "Fewest stamps for an exact postage"}


def generate(rng, difficulty):
    if difficulty <= 3:
        values = [1, 2, 5, 10, 20, 50][:3 + difficulty]
    else:
        values = [1] + sorted(rng.sample(range(5, 20 + 5 * difficulty), 3 + difficulty // 3))
    return {"values": values, "postage": rng.randint(80, 900) + 60 * difficulty}


def fewest(values, amount):
    best = [0] + [amount + 1] * amount
    for a in range(1, amount + 1):
        best[a] = 1 + min(best[a - v] for v in values if v <= a)
    return best[amount]


def observe(instance):
    return (f"There are stamps of these values, as many of each as you like: {instance['values']}.\nMake a postage of exactly "
            f"{instance['postage']} with as few stamps as possible. Answer with the values of all stamps used, joined by `+`.")


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    parts = [p.strip() for p in answer.split("+")]
    if not all(p.isascii() and p.isdigit() and len(p) < 5 for p in parts):
        return False
    stamps = [int(p) for p in parts]
    if any(s not in instance["values"] for s in stamps) or sum(stamps) != instance["postage"]:
        return False
    return len(stamps) == fewest(instance["values"], instance["postage"])


def reference_answer(instance):
    left, used = instance["postage"], []
    for v in sorted(instance["values"], reverse=True):
        while left >= v:
            used.append(v)
            left -= v
    return "+".join(map(str, used))
