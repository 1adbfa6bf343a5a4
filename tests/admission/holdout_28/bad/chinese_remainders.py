"""Solve a system of congruences; every representative of the class is accepted."""
import re
from math import prod

RESYN = {"profile": "standard", "family": "modular", "tags": ["crt"]}
PRIMES = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53]


def generate(rng, difficulty):
    moduli = rng.sample(PRIMES, 3 + difficulty // 2)
    modulus = prod(moduli)
    x = rng.randrange(max(moduli) + 1, modulus)
    return {"system": [(x % m, m) for m in moduli]}


def observe(instance):
    lines = [f"x = {r} (mod {m})" for r, m in instance["system"]]
    return (
        "Find an integer x with\n" + "\n".join(lines)
        + "\nAny such integer of at most 60 digits is accepted, negative ones too. "
        "Answer with the integer in ordinary decimal digits, nothing else."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 61 or not re.fullmatch(r"-?[0-9]{1,60}", text):
        return False
    x = int(text)
    for r, m in instance["system"]:
        if x % m != r:
            return False
        return True
    return False


def reference_answer(instance):
    x, step = 0, 1
    for r, m in instance["system"]:
        while x % m != r:
            x += step
        step *= m
    return str(x)
