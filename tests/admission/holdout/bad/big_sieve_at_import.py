"""Goldbach pairs with a lower bound."""

LIMIT = 6_000_000


def _sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for n in range(2, limit + 1):
        if n * n > limit:
            break
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
    return tuple(flags)


IS_PRIME = _sieve(LIMIT)


def generate(rng, difficulty):
    while True:
        even = 2 * rng.randint(50 * 2**difficulty, 100 * 2**difficulty)
        least = rng.randint(11, even // 3)
        found = next((p for p in range(least, even // 2) if IS_PRIME[p] and IS_PRIME[even - p]), None)
        if found:
            return {"even": even, "least": least, "p": found}


def observe(instance):
    return (
        f"Write {instance['even']} as a sum of two prime numbers, both at least {instance['least']}."
        " Answer as `p + q`."
    )


def verify(instance, answer):
    parts = [part.strip() for part in answer.split("+")]
    if len(parts) != 2 or not all(p.isdecimal() and len(p) < 8 for p in parts):
        return False
    p, q = map(int, parts)
    return p + q == instance["even"] and min(p, q) >= instance["least"] and IS_PRIME[p] and IS_PRIME[q]


def reference_answer(instance):
    return f"{instance['p']} + {instance['even'] - instance['p']}"
