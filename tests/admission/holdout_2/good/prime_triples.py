"""Split an odd number into three different primes; primes are computed once, at import."""

import re

RESYN = {"description": "Goldbach triples with a condition", "tags": ["number theory", "several answers"]}

LIMIT = 20000


def _sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0] = flags[1] = 0
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n:: n] = bytes(len(range(n * n, limit + 1, n)))
    return flags


IS_PRIME = _sieve(LIMIT)
PRIMES = [n for n in range(LIMIT + 1) if IS_PRIME[n]]


def generate(rng, difficulty):
    low, high = 20 * difficulty ** 2, 90 * difficulty ** 2 + 60
    pool = [p for p in PRIMES if low <= p <= high]
    parts = rng.sample(pool, 3)
    return {"total": sum(parts), "digit": parts[0] % 10, "least": min(parts), "parts": parts}


def observe(instance):
    return (
        f"Find three different prime numbers, none less than {instance['least']}, whose sum is "
        f"{instance['total']} and of which at least one ends in the digit {instance['digit']}. There may be several "
        "solutions; any one will do. Answer with the three primes in any order, separated by spaces."
    )


def verify(instance, answer):
    match = re.fullmatch(r"([0-9]{1,5})[ ,]+([0-9]{1,5})[ ,]+([0-9]{1,5})", answer.strip()[:60])
    if match is None or len(answer) > 60:
        return False
    parts = [int(g) for g in match.groups()]
    return (
        len(set(parts)) == 3
        and all(p <= LIMIT and IS_PRIME[p] and p >= instance["least"] for p in parts)
        and sum(parts) == instance["total"]
        and any(p % 10 == instance["digit"] for p in parts)
    )


def reference_answer(instance):
    return " ".join(map(str, instance["parts"]))
