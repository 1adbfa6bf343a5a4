"""Write even numbers as sums of two primes with a wide gap."""
import re

TOP = 60_000
SIEVE = bytearray([1]) * (TOP + 1)
SIEVE[0] = SIEVE[1] = 0
for _p in range(2, 246):
    if SIEVE[_p]:
        SIEVE[_p * _p::_p] = bytes(len(range(_p * _p, TOP + 1, _p)))
PRIMES = {n for n in range(TOP + 1) if SIEVE[n]}


def generate(rng, difficulty):
    scale = 500 * difficulty
    while True:
        n = 2 * rng.randint(scale, 3 * scale)
        gap = n // 3
        found = next((p for p in range(n // 2 - gap // 2, 2, -1) if p in PRIMES and n - p in PRIMES), None)
        if found:
            return {"n": n, "gap": gap, "small": found}


def observe(instance):
    return (
        f"Write {instance['n']} as the sum of two primes that differ by at least {instance['gap']}. Any such pair is right. "
        "Answer in the form p + q"
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,6})\s*\+\s*([0-9]{1,6})\s*", answer)
    if match is None:
        return False
    p, q = int(match[1]), int(match[2])
    return p + q == instance["n"] and p in PRIMES and q in PRIMES and abs(p - q) >= instance["gap"]


def reference_answer(instance):
    return f"{instance['small']} + {instance['n'] - instance['small']}"
