"""Amounts of stock solutions for a mixture; all right mixtures are accepted."""
import re

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["construction"]}


def generate(rng, difficulty):
    n = 3 + difficulty // 4
    while True:
        stock = rng.sample(range(3, 60 + 4 * difficulty), n)
        volumes = [rng.randint(10, 90) for _ in range(n)]
        if len(set(volumes)) == n:
            salt = sum(s * v for s, v in zip(stock, volumes))
            limits = [v + rng.randint(1, 9) for v in volumes]
            return {"stock": stock, "limits": limits, "total": sum(volumes), "salt": salt, "volumes": volumes}


def observe(instance):
    lines = [f"  solution {k}: {s} mg of salt per ml, {limit} ml in store"
             for k, (s, limit) in enumerate(zip(instance["stock"], instance["limits"]), 1)]
    return ("Stock solutions:\n" + "\n".join(lines) + f"\nMix exactly {instance['total']} ml with exactly {instance['salt']} mg "
            "of salt. Use a whole number of ml of each (at least 1, no more than is in store). Several mixtures may be "
            "possible, any of them is right. Answer with the ml of each solution, in order, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != len(instance["stock"]) or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    volumes = [int(t) for t in tokens]
    if not all(1 <= v <= limit for v, limit in zip(volumes, instance["limits"])):
        return False
    return (sum(volumes) == instance["total"]
            and sum(s * v for s, v in zip(instance["stock"], volumes)) == instance["salt"])


def reference_answer(instance):
    return " ".join(map(str, instance["volumes"]))
