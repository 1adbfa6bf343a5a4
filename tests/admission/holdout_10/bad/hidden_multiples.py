"""Partial credit for finding numbers with a property; a wrong number spoils everything."""
import re

RESYN = {"tags": ["number theory", "partial credit"]}


def digit_sum(n):
    return sum(int(d) for d in str(n))


def generate(rng, difficulty):
    divisor = rng.choice([3, 4, 5, 6, 7])
    pool = rng.sample(range(100, 1000 * (1 + difficulty)), 12 + 6 * difficulty)
    hits = [n for n in pool if digit_sum(n) % divisor == 0]
    if len(hits) < 2:
        return generate(rng, difficulty)
    return {"pool": pool, "divisor": divisor}


def wanted(instance):
    return [n for n in instance["pool"] if digit_sum(n) % instance["divisor"] == 0]


def observe(instance):
    return (
        f"Numbers: {' '.join(map(str, instance['pool']))}.\nList those whose digit sum is a multiple of "
        f"{instance['divisor']}, separated by spaces. The score is the share of them that you list; naming "
        "any other number scores 0."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return 0.0
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,6}", token) for token in tokens):
        return 0.0
    good = set(wanted(instance))
    found = 0
    for token in tokens:
        if int(token) not in good:
            return 0.0
        found += 1
    return found / len(good)


def reference_answer(instance):
    return " ".join(map(str, wanted(instance)))
