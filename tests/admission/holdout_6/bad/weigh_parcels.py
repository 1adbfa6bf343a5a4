"""Pick parcels that fill a van to exactly its load limit."""
RESYN = {"tags": ["subset sum"], "limits": {"cpu_seconds": 10}}


def generate(rng, difficulty):
    n = 9 + difficulty
    weights = rng.sample(range(11, 60 + 40 * difficulty), n)
    chosen = sorted(rng.sample(range(n), 3 + difficulty // 2))
    return {"weights": weights, "load": sum(weights[i] for i in chosen), "chosen": chosen}


def observe(instance):
    lines = [f"parcel {i}: {w} kg" for i, w in enumerate(instance["weights"], start=1)]
    lines += [
        f"Choose parcels that weigh exactly {instance['load']} kg together. There is only one of each parcel.",
        "Answer with the numbers of the chosen parcels, separated by blanks.",
    ]
    return "\n".join(lines)


def reference_answer(instance):
    return " ".join(str(i + 1) for i in instance["chosen"])


def verify(instance, answer):
    weights = instance["weights"]
    total = 0
    tokens = answer.split()
    if not tokens or len(tokens) > 400:
        return False
    for token in tokens:
        if not (token.isascii() and token.isdecimal() and len(token) < 4):
            return False
        index = int(token)
        if not 1 <= index <= len(weights):
            return False
        total += weights[index - 1]
    return total == instance["load"]
