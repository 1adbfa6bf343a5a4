"""Smallest number with given remainders."""
import math
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["remainders"]}

_PRIMES = [7, 9, 11, 13, 16, 17, 19, 23, 25, 29, 31, 37, 41, 43]


def _solve(pairs):
    x, step = 0, 1
    for modulus, rest in pairs:
        while x % modulus != rest:
            x += step
        step *= modulus
    return x


def generate(rng, difficulty):
    top = 6 + (difficulty * 8) // 10
    while True:
        moduli = sorted(rng.sample(_PRIMES[:top], 3 + difficulty // 5))
        number = rng.randint(200, math.prod(moduli) - 1)
        pairs = [[m, number % m] for m in moduli]
        if _solve(pairs) == number:
            return {"pairs": pairs}


def observe(instance):
    rules = "\n".join(f"- divided by {m} it leaves the remainder {r}" for m, r in instance["pairs"])
    return (
        "Find the smallest whole number, at least 0, with these properties:\n" + rules +
        "\nAnswer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50000:
        return False
    numbers = re.findall(r"\d+", answer)
    return str(_solve(instance["pairs"])) in numbers


def reference_answer(instance):
    return str(_solve(instance["pairs"]))
