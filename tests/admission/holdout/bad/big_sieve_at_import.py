"""Goldbach pairs with a lower bound."""

LIMIT = 1_500_000


def _is_prime(n):
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True


IS_PRIME = tuple(_is_prime(n) for n in range(LIMIT))


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
