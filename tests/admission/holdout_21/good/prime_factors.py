"""Factorise integers completely."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "prime_factors", "tags": ["number-theory"]}
PRIMES = [p for p in range(3, 400) if all(p % q for q in range(2, int(p ** 0.5) + 1))]


@lru_cache(maxsize=256)
def _factors(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1
    return tuple(out + [n] if n > 1 else out)


def generate(rng, difficulty):
    n = 1
    for _ in range(3 + difficulty // 2):
        n *= rng.choice(PRIMES[: 20 + 5 * difficulty])
    return {"n": n}


def observe(instance):
    return (
        f"Write {instance['n']} as a product of primes: all prime factors with multiplicity, in any "
        "order, joined by ' * ' (for 12: 2 * 2 * 3)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,14}( \* [1-9][0-9]{0,14})*", text):
        return False
    return sorted(map(int, text.split(" * "))) == list(_factors(instance["n"]))


def _solution(instance):
    return " * ".join(map(str, _factors(instance["n"])))
