"""Chinese remainders: the least number with given remainders."""
import math
import re

PRIMES = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]


def generate(rng, difficulty):
    moduli = rng.sample(PRIMES, 2 + difficulty // 2)
    x = rng.randrange(max(moduli) + 1, math.prod(moduli))
    return [(m, x % m) for m in moduli]


def observe(instance):
    rules = "\n".join(f"x leaves the remainder {r} on division by {m}" for m, r in instance)
    return f"Find the smallest non-negative integer x for which\n{rules}\n\nAnswer with the decimal number only."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,30}", text):
        return False
    x = int(text)
    if x >= math.prod(m for m, _ in instance):
        return False
    return all(x % m == r for m, r in instance)
