"""Find a prime of a given residue in a range. Verify uses a seeded generator for Miller-Rabin."""
import random
import re

RESYN = {"tags": ["number theory"], "description": "Any prime with given remainders"}
ROUNDS = 24


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    bases = random.Random(n)  # seeded by the number: the verdict is always the same
    for _ in range(ROUNDS):
        x = pow(bases.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def generate(rng, difficulty):
    while True:
        modulus = rng.choice([7, 11, 13, 17, 19, 23, 29, 31]) * rng.choice([8, 9, 25, 27])
        low = rng.randrange(10 ** (2 + difficulty), 10 ** (3 + difficulty))
        high = low + modulus * (20 + 8 * difficulty)
        remainder = rng.randrange(1, modulus)
        n = low + (remainder - low) % modulus
        while n <= high:
            if is_prime(n):
                return {"low": low, "high": high, "modulus": modulus, "remainder": remainder, "example": n}
            n += modulus


def observe(instance):
    return (f"Find a prime number p with {instance['low']} <= p <= {instance['high']} that leaves the remainder {instance['remainder']} when divided by "
            f"{instance['modulus']}. Any such prime is right. Answer with the number alone.")


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,18}", text):
        return False
    n = int(text)
    return instance["low"] <= n <= instance["high"] and n % instance["modulus"] == instance["remainder"] and is_prime(n)


def reference_answer(instance):
    return str(instance["example"])
