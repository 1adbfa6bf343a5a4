"""Factor an integer into primes."""
import re
from functools import lru_cache


@lru_cache(maxsize=256)
def factorise(n):
    factors, p = [], 2
    while p * p <= n:
        while n % p == 0:
            factors.append(p)
            n //= p
        p += 1
    if n > 1:
        factors.append(n)
    return tuple(factors)


def generate(rng, difficulty):
    primes = [p for p in range(7, 60 + 15 * difficulty) if len(factorise(p)) == 1]
    number = 1
    for _ in range(3 + difficulty // 4):
        number *= rng.choice(primes)
    return {"number": number}


def observe(instance):
    return (f"Write {instance['number']} as a product of primes. Answer with the prime factors joined by *, "
            "each repeated as often as it divides the number, in any order (no exponents).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = [part.strip() for part in answer.split("*")]
    if not all(re.fullmatch(r"[1-9][0-9]{0,11}", part) for part in parts):
        return False
    return sorted(int(part) for part in parts) == list(factorise(instance["number"]))


def reference_answer(instance):
    return " * ".join(map(str, factorise(instance["number"])))
