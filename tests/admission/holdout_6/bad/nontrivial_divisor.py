"""Give a proper divisor of a composite number.

The question asks for a divisor other than 1 and the number itself.
"""
from random import Random


def _is_prime(n: int) -> bool:
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def _random_prime(rng: Random, bits: int) -> int:
    while True:
        candidate = rng.getrandbits(bits) | (1 << (bits - 1)) | 1
        if _is_prime(candidate):
            return candidate


def generate(rng: Random, difficulty: int) -> dict:
    bits = 11 + difficulty
    p = _random_prime(rng, bits)
    q = _random_prime(rng, bits)
    return {"n": p * q, "p": p}


def observe(instance: dict) -> str:
    return (
        f"The number {instance['n']} is composite. Name one of its divisors that is neither 1 nor the "
        "number itself. Answer with that positive integer in decimal digits and nothing else."
    )


def reference_answer(instance: dict) -> str:
    return str(instance["p"])


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 20:
        return False
    divisor = int(text)
    n = instance["n"]
    return 0 < divisor < n and n % divisor == 0
