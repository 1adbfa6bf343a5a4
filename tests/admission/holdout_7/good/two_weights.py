"""Pick weights that balance a scale. Any subset that works is accepted."""
import re

RESYN = {"description": "Balance a scale with weights", "tags": ["subset sum"]}


def generate(rng, difficulty):
    count = 6 + difficulty
    weights = rng.sample(range(10, 80 + 60 * difficulty), count)
    chosen = rng.sample(weights, count // 2)
    return {"weights": weights, "load": sum(chosen), "chosen": chosen}


def observe(instance):
    return (
        f"Weights, one of each: {', '.join(map(str, instance['weights']))}.\n"
        f"Choose weights that add up to exactly {instance['load']}. Every choice that does so is right. "
        "Answer with the chosen weights in any order, separated by blanks or commas."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    words = re.split(r"[\s,]+", answer.strip())
    if not all(re.fullmatch("[0-9]{1,6}", w) for w in words):
        return False
    chosen = [int(w) for w in words]
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(instance["weights"]):
        return False
    return sum(chosen) == instance["load"]


def reference_answer(instance):
    return " ".join(map(str, instance["chosen"]))
