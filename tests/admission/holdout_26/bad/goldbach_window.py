"""Count Goldbach partitions over a window of even numbers."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["primes", "counting"]}


def is_prime(n):
    if n < 2:
        return False
    for k in range(2, n):
        if k * k > n:
            break
        if n % k == 0:
            return False
    return True


def partitions(n):
    return sum(1 for p in range(2, n // 2 + 1) if is_prime(p) and is_prime(n - p))


def generate(rng, difficulty):
    span = 6 + difficulty
    # look at many candidate windows and keep the one with the richest total
    candidates = [2 * rng.randint(2000, 2600 + 20 * difficulty) for _ in range(100)]
    best, total = None, -1
    for start in candidates:
        count = sum(partitions(start + 2 * i) for i in range(span))
        if count > total:
            best, total = start, count
    return {"start": best, "span": span, "total": total}


def observe(instance):
    last = instance["start"] + 2 * (instance["span"] - 1)
    return (
        f"For every even number n from {instance['start']} to {last} count the ways to write n = p + q with "
        "primes p <= q. What is the sum of these counts?\nReply with one integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        return False
    return int(text) == instance["total"]


def reference_answer(instance):
    return str(instance["total"])
