"""Sums of divisors: an aliquot sequence."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["divisors", "sequences"]}

LIMIT = 1_100_000


def divisor_table(limit):
    table = [0, 0] + [1] * (limit - 1)
    for d in range(2, limit // 2 + 1):
        for multiple in range(2 * d, limit + 1, d):
            table[multiple] += d
    return table


SIGMA = divisor_table(LIMIT)


def aliquot(start, steps):
    out, n = [], start
    for _ in range(steps):
        if not 1 < n <= LIMIT:
            return None
        n = SIGMA[n]
        out.append(n)
    return out


def generate(rng, difficulty):
    steps = 3 + difficulty // 2
    while True:
        start = 2 * rng.randint(100, 2000 * difficulty)
        terms = aliquot(start, steps)
        if terms and min(terms) > 1 and len(set(terms)) == steps:
            return {"start": start, "steps": steps}


def observe(instance):
    return (
        "In an aliquot sequence each number is followed by the sum of its proper divisors (the divisors smaller "
        f"than the number itself).\nThe sequence starts with {instance['start']}. Reply with the next "
        f"{instance['steps']} numbers, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.split()
    if len(tokens) != instance["steps"] or not all(re.fullmatch(r"[0-9]{1,9}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == aliquot(instance["start"], instance["steps"])


def reference_answer(instance):
    return " ".join(map(str, aliquot(instance["start"], instance["steps"])))
