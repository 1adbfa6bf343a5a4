"""All ways to write an even number as a sum of two primes, as a checksum."""
import json
import os
import re
import tempfile

CACHE = os.path.join(tempfile.gettempdir(), "goldbach_primes.json")


def _primes(limit):
    try:
        with open(CACHE) as f:
            data = json.load(f)
        if data["limit"] >= limit:
            return [p for p in data["primes"] if p <= limit]
    except (OSError, ValueError, KeyError):
        pass
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\0\0"
    for p in range(2, int(limit**0.5) + 1):
        if sieve[p]:
            sieve[p * p :: p] = bytes(len(range(p * p, limit + 1, p)))
    primes = [p for p in range(limit + 1) if sieve[p]]
    try:
        with open(CACHE, "w") as f:
            json.dump({"limit": limit, "primes": primes}, f)
    except OSError:
        pass
    return primes


def generate(rng, difficulty):
    return {"n": 2 * rng.randint(60 * difficulty, 200 * difficulty)}


def _sum(n):
    primes = _primes(n)
    known = set(primes)
    return sum(p * (n - p) for p in primes if 2 * p <= n and n - p in known)


def observe(instance):
    return (
        f"Take all ways to write {instance['n']} as p + q with primes p <= q, and add up the products p*q. "
        "Answer with the sum only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    return int(answer.strip()) == _sum(instance["n"])


def reference_answer(instance):
    return str(_sum(instance["n"]))
