"""Exact product of tolls along a road; big integers."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["big-integers"]}


def generate(rng, difficulty):
    bridges = [[rng.randint(2, 99), rng.randint(2, 3 + 2 * difficulty)] for _ in range(3 + difficulty)]
    return {"start": rng.randint(2, 99), "bridges": bridges, "gift": rng.randint(3, 999)}


def _debt(instance):
    debt = instance["start"]
    for base, power in instance["bridges"]:
        debt = debt * base ** power + instance["gift"]
    return debt


def observe(instance):
    lines = [f"A traveller owes {instance['start']} pence. On each bridge the debt is multiplied by a power, and then "
             f"{instance['gift']} pence are added:"]
    lines += [f"  bridge {i}: times {b} to the power {p}" for i, (b, p) in enumerate(instance["bridges"], 1)]
    lines.append("What does he owe at last? Answer with the exact whole number, all digits without separators.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    text = answer.strip()
    return re.fullmatch("[0-9]{1,900}", text) is not None and int(text) == _debt(instance)


def reference_answer(instance):
    return str(_debt(instance))
