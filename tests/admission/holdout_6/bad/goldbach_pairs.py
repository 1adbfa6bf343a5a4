"""Goldbach: write even numbers as sums of two primes."""
import re

LIMIT = 2_500_000


def _is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


# all primes that may ever be needed
IS_PRIME = [_is_prime(n) for n in range(LIMIT + 1)]


def generate(rng, difficulty):
    return {"numbers": [2 * rng.randrange(60, 60 * difficulty ** 2 + 100) for _ in range(1 + difficulty // 2 + 1)]}


def observe(instance):
    return (f"Write each of the even numbers {', '.join(map(str, instance['numbers']))} as a sum of two primes. Answer "
            "with one line for each number, in this order, of the form p + q.")


def reference_answer(instance):
    return "\n".join(next(f"{p} + {n - p}" for p in range(2, n) if IS_PRIME[p] and IS_PRIME[n - p])
                     for n in instance["numbers"])


def verify(instance, answer):
    lines = answer[:2000].strip().splitlines()
    if len(lines) != len(instance["numbers"]):
        return False
    for line, n in zip(lines, instance["numbers"]):
        m = re.fullmatch(r"\s*([0-9]{1,5})\s*\+\s*([0-9]{1,5})\s*", line)
        if not m or int(m[1]) + int(m[2]) != n or not (IS_PRIME[int(m[1])] and IS_PRIME[int(m[2])]):
            return False
    return True
