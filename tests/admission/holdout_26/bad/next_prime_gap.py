"""First prime after a number that is followed by a wide gap."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["primes", "sieve"]}


def is_prime(n):
    if n < 2:
        return False
    return all(n % k for k in range(2, int(n ** 0.5) + 1))


def first(start, gap):
    n = start
    while True:
        while not is_prime(n):
            n += 1
        after = n + 1
        while not is_prime(after):
            after += 1
        if after - n >= gap:
            return n
        n = after


def generate(rng, difficulty):
    while True:
        start, gap = rng.randint(500, 5000 * difficulty), rng.choice([10, 12, 14])
        if first(start, gap) != start:
            return {"start": start, "gap": gap}


def observe(instance):
    return (
        f"Find the smallest prime p that is at least {instance['start']} such that the next prime after p is at "
        f"least p + {instance['gap']}.\nReply with p only (at most nine digits)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text):
        return False
    p = int(text)
    # sieve a little beyond p, to see the prime after it
    size = p + 200
    sieve = [True] * size
    sieve[0] = sieve[1] = False
    for k in range(2, int(size ** 0.5) + 1):
        if sieve[k]:
            sieve[k * k::k] = [False] * len(range(k * k, size, k))
    if p < instance["start"] or not sieve[p] or any(sieve[p + 1:p + instance["gap"]]):
        return False
    return p == first(instance["start"], instance["gap"])


def reference_answer(instance):
    return str(first(instance["start"], instance["gap"]))
