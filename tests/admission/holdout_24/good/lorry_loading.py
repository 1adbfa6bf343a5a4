"""Load crates on lorries."""
import re

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["bin-packing"]}


def generate(rng, difficulty):
    lorries = 3 + difficulty // 4
    count = 3 * lorries + 1 + difficulty
    plan = [i % lorries for i in range(count)]
    rng.shuffle(plan)
    weights = [rng.randint(80, 700) for _ in range(count)]
    loads = [sum(w for w, p in zip(weights, plan) if p == k) for k in range(lorries)]
    limits = [load + rng.randint(0, 3) for load in loads]
    return {"weights": weights, "limits": limits, "plan": plan}


def observe(instance):
    crates = ", ".join(f"crate {i}: {w} kg" for i, w in enumerate(instance["weights"], 1))
    limits = ", ".join(f"lorry {i}: {w} kg" for i, w in enumerate(instance["limits"], 1))
    return (
        f"Crates: {crates}.\nThe lorries carry at most: {limits}.\n\nPut every crate on a lorry without "
        "overloading any. Write the lorry of each crate, in the order of the crates, as digits separated "
        "by single spaces. Any loading that fits is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[1-9]( [1-9])*", text):
        return 0.0
    plan = [int(word) - 1 for word in text.split(" ")]
    limits = instance["limits"]
    if len(plan) != len(instance["weights"]) or max(plan) >= len(limits):
        return 0.0
    loads = [0] * len(limits)
    for lorry, weight in zip(plan, instance["weights"]):
        loads[lorry] += weight
    return 1.0 if all(load <= limit for load, limit in zip(loads, limits)) else 0.0


def reference_answer(instance):
    return " ".join(str(lorry + 1) for lorry in instance["plan"])
