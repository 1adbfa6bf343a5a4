"""In how many ways can a letter be stamped?"""
import re

VALUES = (50, 40, 25, 20, 10, 5, 3, 2)


def _ways(amount, i):
    if amount == 0:
        return 1
    if i == len(VALUES):
        return 0
    total = 0
    for used in range(amount // VALUES[i] + 1):
        total += _ways(amount - used * VALUES[i], i + 1)
    return total


def generate(rng, difficulty):
    return {"amount": rng.randint(60 + 22 * difficulty, 70 + 22 * difficulty), "extra": rng.randint(101, 999)}


def observe(instance):
    return (
        f"Stamps of {', '.join(map(str, sorted(VALUES)))} cents are available in any number. Let N be the number of "
        f"different collections of stamps (the order does not count) that are worth exactly {instance['amount']} cents. "
        f"Answer with N times {instance['extra']}."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    return int(answer) == _ways(instance["amount"], 0) * instance["extra"]


def reference_answer(instance):
    ways = [1] + [0] * instance["amount"]
    for value in VALUES:
        for amount in range(value, instance["amount"] + 1):
            ways[amount] += ways[amount - value]
    return str(ways[-1] * instance["extra"])
