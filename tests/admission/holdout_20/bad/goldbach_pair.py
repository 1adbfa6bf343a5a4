"""Write an even number as a sum of two primes."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["primes"]}

_USED = set()


def _prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def generate(rng, difficulty):
    low = 400 * difficulty
    return {"n": 2 * rng.randint(low + 200, 2 * low + 900)}


def observe(instance):
    return (
        f"Find two odd prime numbers p < q, both above 10, with p + q = {instance['n']}. "
        "Answer with p and q, separated by a blank."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([1-9][0-9]{0,6}) ([1-9][0-9]{0,6})", answer.strip())
    if match is None:
        return False
    p, q = int(match.group(1)), int(match.group(2))
    if not 10 < p < q or p + q != instance["n"]:
        return False
    if not (_prime(p) and _prime(q)):
        return False
    # do not reward the same pair again and again
    if (p, q) in _USED:
        return False
    _USED.add((p, q))
    return True


def reference_answer(instance):
    n = instance["n"]
    p = 11
    while not (_prime(p) and _prime(n - p)):
        p += 2
    return f"{p} {n - p}"
