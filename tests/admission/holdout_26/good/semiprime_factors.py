"""Factor the modulus of a toy RSA key."""
import re

RESYN = {"profile": "standard", "family": "cryptography", "tags": ["rsa", "factoring"]}


def is_prime(n):
    if n < 2:
        return False
    k = 2
    while k * k <= n:
        if n % k == 0:
            return False
        k += 1
    return True


def random_prime(rng, low, high):
    while True:
        n = rng.randrange(low, high)
        if is_prime(n):
            return n


def generate(rng, difficulty):
    low = 150 * 2 ** difficulty
    p = random_prime(rng, low, 4 * low)
    q = random_prime(rng, low, 4 * low)
    while q == p:
        q = random_prime(rng, low, 4 * low)
    return {"modulus": p * q}


def observe(instance):
    return (
        f"The modulus of a toy RSA key is n = {instance['modulus']}, the product of two different primes.\n"
        "Reply with the two primes, separated by a space, in either order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != 2 or not all(re.fullmatch(r"[0-9]{1,9}", t) for t in tokens):
        return False
    p, q = int(tokens[0]), int(tokens[1])
    return p > 1 and q > 1 and p * q == instance["modulus"]
