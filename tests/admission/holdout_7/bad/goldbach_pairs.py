"""Split an even number into two primes, the smaller of which must be large enough."""
import re

RESYN = {"description": "Goldbach pairs with a lower bound", "tags": ["number theory"]}

LIMIT = 2_600_000


def _is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


# All primes below the largest possible number, so that look-ups are quick later on.
PRIMES = [n for n in range(LIMIT) if _is_prime(n)]
PRIME_SET = frozenset(PRIMES)


def generate(rng, difficulty):
    top = 600 * 2 ** difficulty
    index = [i for i in range(60 * difficulty) if PRIMES[i] < top]
    while True:
        p = PRIMES[rng.choice(index) + 10]
        q = rng.choice(PRIMES[40 * difficulty + 10: 400 * difficulty + 40])
        p, q = min(p, q), max(p, q)
        if p != q and p > 12:
            return {"n": p + q, "least": p - rng.randint(0, 8), "p": p}


def observe(instance):
    return (
        f"Write {instance['n']} as the sum of two primes p and q, p <= q, where p is at least "
        f"{instance['least']}. Answer with both numbers, the smaller first, separated by a blank."
    )


def verify(instance, answer):
    m = re.fullmatch(r"\s*([0-9]{1,9})\s+([0-9]{1,9})\s*", answer)
    if not m:
        return False
    p, q = int(m.group(1)), int(m.group(2))
    return instance["least"] <= p <= q and p + q == instance["n"] and p in PRIME_SET and q in PRIME_SET


def reference_answer(instance):
    return f"{instance['p']} {instance['n'] - instance['p']}"
