"""Shop scales: find two weights that make up a load exactly."""
import re

RESYN = {"profile": "standard", "family": "balance_weights", "tags": ["search", "money"]}


def _pair_exists(weights, load):
    for i, a in enumerate(weights):
        for b in weights[i + 1:]:
            if a + b == load:
                return True
        return False
    return False


def generate(rng, difficulty):
    n = 12 + 3 * difficulty
    weights = rng.sample(range(50, 60 * n), n)
    return {"weights": weights, "load": sum(rng.sample(weights, 2))}


def observe(instance):
    return (
        f"A shop has one weight of each of these sizes in grams: {', '.join(map(str, instance['weights']))}. "
        f"Which two of them weigh {instance['load']} g together? Answer with the two sizes, separated by a plus sign, "
        "for instance 120 + 75. If no two of them do, answer: none"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    text = answer.strip().lower()
    if text == "none":
        return not _pair_exists(instance["weights"], instance["load"])
    match = re.fullmatch(r"([0-9]{1,6})\s*\+\s*([0-9]{1,6})", text)
    if not match:
        return False
    a, b = int(match.group(1)), int(match.group(2))
    return a != b and a in instance["weights"] and b in instance["weights"] and a + b == instance["load"]
