"""Questions about Collatz sequences."""
import re

LIMIT = 3_000_000


def build_table(limit):
    lengths = [0] * (limit + 1)
    lengths[1] = 1
    for start in range(2, limit + 1):
        n, steps = start, 0
        while n >= start:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        lengths[start] = lengths[n] + steps
    return lengths


LENGTHS = build_table(LIMIT)


def generate(rng, difficulty):
    width = 20 * difficulty
    low = rng.randint(1000, LIMIT - width)
    return {"low": low, "high": low + width}


def solve(instance):
    numbers = range(instance["low"], instance["high"] + 1)
    best = max(numbers, key=lambda n: LENGTHS[n])
    return best, LENGTHS[best]


def observe(instance):
    return ("In a Collatz sequence an even n is followed by n / 2 and an odd n by 3n + 1, until 1 is reached. Its length "
            "is the number of its terms, with the start and the 1.\n"
            f"Which start from {instance['low']} to {instance['high']} (both included) gives the longest sequence, and how "
            "long is it? If several do, take the smallest start. Answer as: start, length")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    match = re.fullmatch(r"\s*([0-9]{1,9})\s*,\s*([0-9]{1,9})\s*", answer)
    return bool(match) and (int(match.group(1)), int(match.group(2))) == solve(instance)


def reference_answer(instance):
    return "{}, {}".format(*solve(instance))
