"""Prime numbers on licence plates."""
import re


def _sieve(limit):
    composite = bytearray(limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if not composite[n]:
            primes.append(n)
            m = n * n
            while m <= limit:
                composite[m] = 1
                m += n
    return primes


PRIMES = [p for p in _sieve(14_000_000) if p < 60_000]


def generate(rng, difficulty):
    low = rng.randint(1000, 9000)
    return {"low": low, "high": low + rng.randint(1500, 2500) * (1 + difficulty)}


def observe(instance):
    return (
        f"A town gives out licence plates with the numbers {instance['low']} to {instance['high']}, both included. "
        "How many of these numbers are prime? Answer with a whole number."
    )


def _count(instance):
    return sum(instance["low"] <= p <= instance["high"] for p in PRIMES)


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,6}", answer.strip()):
        return False
    return int(answer) == _count(instance)


def reference_answer(instance):
    return str(_count(instance))
