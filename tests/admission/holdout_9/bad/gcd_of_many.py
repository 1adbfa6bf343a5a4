"""Greatest common divisor of a list of numbers."""
from functools import reduce
from math import gcd

RESYN = {"description": "GCD of several large numbers", "tags": ["number theory"]}


def generate(rng, difficulty):
    count = 5 + difficulty
    top = 10 ** (2 + difficulty)
    return {"numbers": [rng.randint(top // 10, top) for _ in range(count)]}


def observe(instance):
    return ("What is the greatest common divisor of these numbers?\n" + "\n".join(map(str, instance["numbers"])) +
            "\nAnswer with one positive integer.")


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        return 0.0
    return float(int(text) == reduce(gcd, instance["numbers"]))


def reference_answer(instance):
    return str(reduce(gcd, instance["numbers"]))
