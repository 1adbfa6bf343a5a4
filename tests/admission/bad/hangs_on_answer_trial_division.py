"""Find a prime number with a given remainder."""

import math

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    bound = rng.randrange(10 ** (difficulty // 2 + 1), 10 ** (difficulty // 2 + 2))
    mod = rng.choice([8, 10, 12, 30])
    rest = rng.choice([r for r in (1, 3, 5, 7, 11) if r < mod and _is_coprime(r, mod)])
    return {"bound": bound, "mod": mod, "rest": rest}


def _is_coprime(a, b):
    while b:
        a, b = b, a % b
    return a == 1


def _is_prime(n):
    return n > 1 and sum(n % d == 0 for d in range(1, math.isqrt(n) + 1)) == 1


def observe(instance):
    return (
        f"Find a prime number larger than {instance['bound']} that leaves the remainder "
        f"{instance['rest']} when divided by {instance['mod']}."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 1000):
        return False
    n = int(text)
    return n > instance["bound"] and _is_prime(n) and n % instance["mod"] == instance["rest"]


def reference_answer(instance):
    n = instance["bound"] + 1
    while n % instance["mod"] != instance["rest"] or not _is_prime(n):
        n += 1
    return str(n)
