"""List the primes in a range."""

import re


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


def generate(rng, difficulty):
    while True:
        low = rng.randint(10 * difficulty, 200 * difficulty)
        high = low + 15 + 5 * difficulty
        if sum(map(is_prime, range(low, high + 1))) >= 3:
            return {"low": low, "high": high}


def primes(instance):
    return [n for n in range(instance["low"], instance["high"] + 1) if is_prime(n)]


def observe(instance):
    return (
        f"List all prime numbers from {instance['low']} to {instance['high']} in ascending order, "
        "separated by commas."
    )


def verify(instance, answer):
    given = [int(n) for n in re.findall(r"\d+", answer) if len(n) < 10]
    expected = primes(instance)
    if len(given) > len(expected):
        return False
    return all(a == b for a, b in zip(given, expected))


def reference_answer(instance):
    return ", ".join(map(str, primes(instance)))
