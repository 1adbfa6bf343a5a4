"""Find the start of the longest Collatz run in a range."""
import re

LIMIT = 2_000_000


def _lengths(limit):
    lengths = [0, 1]
    for start in range(2, limit + 1):
        n, steps = start, 1
        while n != 1:
            n = 3 * n + 1 if n % 2 else n // 2
            steps += 1
        lengths.append(steps)
    return lengths


LENGTHS = _lengths(LIMIT)  # so that verify is instant


def generate(rng, difficulty):
    width = 60 * difficulty * difficulty
    low = rng.randint(100, 900) * 2**difficulty
    return {"low": low, "high": low + width}


def longest(low, high):
    return max(range(low, high + 1), key=lambda n: (LENGTHS[n], -n))


def observe(instance):
    return (
        "From n, the Collatz rule goes to n/2 if n is even and to 3n+1 if n is odd, until 1 is reached. Which start "
        f"from {instance['low']} to {instance['high']} (inclusive) has the longest run? The smallest, if several. "
        "Answer with the number."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        return 0.0
    return 1.0 if int(text) == longest(instance["low"], instance["high"]) else 0.0


def reference_answer(instance):
    return str(longest(instance["low"], instance["high"]))
