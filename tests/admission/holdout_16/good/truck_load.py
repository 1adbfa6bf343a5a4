"""Choose crates whose weights add up exactly to the free capacity."""
import re


def generate(rng, difficulty):
    count = 10 + difficulty
    weights = rng.sample(range(103, 103 + 60 * count), count)
    labels = rng.sample(range(10, 100), count)
    chosen = rng.sample(range(count), 4 + difficulty // 2)
    return {"crates": dict(zip(labels, weights)), "target": sum(weights[i] for i in chosen),
            "hidden": [labels[i] for i in chosen]}


def observe(instance):
    rows = "\n".join(f"crate {k}: {w} kg" for k, w in instance["crates"].items())
    return (
        f"{rows}\n\nA truck must be loaded with exactly {instance['target']} kg. Choose crates (each at most "
        "once) with that total weight. Answer with the numbers of the crates separated by commas, in "
        "ascending order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9](?:, ?[1-9][0-9])*", text):
        return False
    labels = [int(part) for part in text.split(",")]
    if any(a >= b for a, b in zip(labels, labels[1:])):
        return False
    if any(label not in instance["crates"] for label in labels):
        return False
    return sum(instance["crates"][label] for label in labels) == instance["target"]


def reference_answer(instance):
    return ", ".join(str(k) for k in sorted(instance["hidden"]))
