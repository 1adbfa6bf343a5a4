"""Questions about primes, answered with a sieve that is computed once when the file is loaded."""

import re
from bisect import bisect_left, bisect_right
from random import Random

RESYN = {"description": "Sums of consecutive primes", "tags": ["number theory"]}

LIMIT = 30_000


def _sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for number in range(2, int(limit**0.5) + 1):
        if flags[number]:
            flags[number * number :: number] = bytes(len(range(number * number, limit + 1, number)))
    return tuple(number for number, flag in enumerate(flags) if flag)


PRIMES = _sieve(LIMIT)
PREFIX = [0]
for _prime in PRIMES:
    PREFIX.append(PREFIX[-1] + _prime)


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        low = rng.randint(10, 400 + 400 * difficulty)
        instance = {
            "low": low,
            "high": low + rng.randint(10 + 6 * difficulty, 20 + 14 * difficulty),
            "modulus": rng.randint(3, 6) if difficulty > 5 else 1,
            "residue": 1,
        }
        if total(instance) > 0:
            return instance


def total(instance: dict) -> int:
    start = bisect_left(PRIMES, instance["low"])
    end = bisect_right(PRIMES, instance["high"])
    if instance["modulus"] == 1:
        return PREFIX[end] - PREFIX[start]
    return sum(p for p in PRIMES[start:end] if p % instance["modulus"] != instance["residue"])


def observe(instance: dict) -> str:
    condition = ""
    if instance["modulus"] > 1:
        condition = (
            f" that do not leave the remainder {instance['residue']} on division by "
            f"{instance['modulus']}"
        )
    return (
        f"What is the sum of all prime numbers from {instance['low']} to {instance['high']} (both "
        f"included){condition}, plus one million?\nAnswer with one whole number in digits, such "
        "as `1000000` if there were no such prime."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`.")
    if not re.fullmatch(r"[0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3}", text):
        return False
    return int(text.replace(",", "")) == 1_000_000 + total(instance)


def reference_answer(instance: dict) -> str:
    return str(1_000_000 + total(instance))
