"""Fewest stamps for a letter."""
import re


def generate(rng, difficulty):
    while True:
        stamps = sorted(rng.sample(range(4, 20 + 3 * difficulty), 2 + difficulty // 3)) + [1]
        amount = rng.randint(50, 80) + 15 * difficulty
        if fewest(stamps, amount) <= 5 + 3 * difficulty:
            return {"stamps": sorted(stamps), "amount": amount}


def fewest(stamps, amount):
    table = [0]
    for value in range(1, amount + 1):
        table.append(1 + min(table[value - s] for s in stamps if s <= value))
    return table[amount]


def observe(instance):
    return (
        f"A letter needs {instance['amount']} cents of stamps exactly. There are stamps of "
        f"{', '.join(map(str, instance['stamps']))} cents, any number of each. Use the fewest stamps possible. Answer with "
        "the values of the stamps separated by +, e.g. 30+30+2"
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 1500 or not re.fullmatch(r"[0-9]{1,3}(\+[0-9]{1,3})*", text):
        return 0.0
    used = [int(t) for t in text.split("+")]
    if not set(used) <= set(instance["stamps"]) or sum(used) != instance["amount"]:
        return 0.0
    return 1.0 if len(used) == fewest(instance["stamps"], instance["amount"]) else 0.0


def reference_answer(instance):
    left, used = instance["amount"], []
    for stamp in reversed(instance["stamps"]):
        used += [stamp] * (left // stamp)
        left %= stamp
    return "+".join(map(str, used))
