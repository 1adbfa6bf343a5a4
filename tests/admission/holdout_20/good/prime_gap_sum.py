"""Sum of the primes in a window."""
import functools
import re

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["primes"]}


@functools.lru_cache(maxsize=None)
def _primes(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0] = flags[1] = 0
    for p in range(2, int(limit ** 0.5) + 1):
        if flags[p]:
            flags[p * p :: p] = bytes(len(range(p * p, limit + 1, p)))
    return tuple(i for i, f in enumerate(flags) if f)


def generate(rng, difficulty):
    low = rng.randint(50, 300 * difficulty + 300)
    return {"low": low, "high": low + 60 + 25 * difficulty + rng.randint(0, 40)}


def observe(instance):
    return (
        f"Add up all prime numbers p with {instance['low']} <= p <= {instance['high']}. "
        "Answer with the sum in decimal digits, nothing else."
    )


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def _solve(instance):
    return sum(p for p in _primes(4000) if instance["low"] <= p <= instance["high"])


def verify(instance, answer):
    return _int(answer) == _solve(instance)


def reference_answer(instance):
    return str(_solve(instance))
