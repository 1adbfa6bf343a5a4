"""Money back from a vending machine, in as few coins as can be."""
import re

RESYN = {"description": "Count the coins of a greedy till", "tags": ["money", "arithmetic"]}


def generate(rng, difficulty):
    sizes = [1]
    while len(sizes) < 3 + difficulty // 2:
        sizes.append(sizes[-1] * rng.randint(2, 4) + rng.randint(0, 3))
    paid = [rng.randint(200, 900 * difficulty + 900) for _ in range(1 + difficulty)]
    return {"coins": sizes, "amounts": paid, "answer": [till(sizes, p) for p in paid]}


def till(sizes, amount):
    count = 0
    for c in reversed(sizes):
        count += amount // c
        amount %= c
    return count


def observe(instance):
    return (f"A till holds any number of coins of each of these values: {instance['coins']}. It pays out an amount by "
            "always giving the largest coin that still fits.\n"
            f"How many coins does it give for each of these amounts: {instance['amounts']}?\n"
            "Answer with the counts in the same order, separated by commas.")


def verify(instance, answer):
    parts = re.split(r"\s*,\s*", answer.strip()[:400])
    expected = instance["answer"]
    if len(parts) != len(expected):
        return False
    return parts == expected
