"""Choose parcels that exactly fill a truck."""

import re

RESYN = {"description": "Exact loading", "tags": ["subset sum", "planning"]}


def generate(rng, difficulty):
    count = 9 + 2 * difficulty
    weights = rng.sample(range(20, 90 + 60 * difficulty), count)
    chosen = sorted(rng.sample(range(count), 4 + difficulty // 2))
    return {"weights": weights, "capacity": sum(weights[i] for i in chosen), "chosen": chosen}


def observe(instance):
    listing = "\n".join(f"P{i + 1}: {w} kg" for i, w in enumerate(instance["weights"]))
    return (
        f"Parcels:\n{listing}\n"
        f"A truck has to be loaded with exactly {instance['capacity']} kg. Which parcels do you take? Answer "
        "with their labels in any order, separated by spaces, such as `P2 P9`, or with NONE if no selection "
        "has this weight."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 400:
        return False
    if text == "NONE":
        # Proving that there is no selection would take too long here.
        return True
    labels = text.split()
    if not labels or not all(re.fullmatch(r"P[1-9][0-9]?", label) for label in labels):
        return False
    picked = [int(label[1:]) - 1 for label in labels]
    if len(set(picked)) != len(picked) or max(picked) >= len(instance["weights"]):
        return False
    return sum(instance["weights"][i] for i in picked) == instance["capacity"]


def reference_answer(instance):
    return " ".join(f"P{i + 1}" for i in instance["chosen"])
