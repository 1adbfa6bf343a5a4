"""Subset sum with a planted solution."""
import re

RESYN = {"profile": "standard", "family": "subset_sum", "tags": ["algorithms", "search"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    values = rng.sample(range(1000, 6000 + 2000 * difficulty), n)
    picks = sorted(rng.sample(range(n), n // 2))
    return {"values": values, "picks": picks, "target": sum(values[i] for i in picks)}


def observe(instance):
    rows = "\n".join(f"{i + 1}: {v}" for i, v in enumerate(instance["values"]))
    return (f"Numbered values:\n{rows}\nChoose some of them, each at most once, with the sum {instance['target']}. "
            "Answer with the chosen positions (the numbers before the colons) in ascending order, separated by "
            "spaces. Any choice with this sum counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[1-9][0-9]?", t) for t in tokens):
        return False
    chosen = [int(t) for t in tokens]
    if any(b <= a for a, b in zip(chosen, chosen[1:])) or chosen[-1] > len(instance["values"]):
        return False
    return sum(instance["values"][i - 1] for i in chosen) == instance["target"]


def reference_answer(instance):
    return " ".join(str(i + 1) for i in instance["picks"])
