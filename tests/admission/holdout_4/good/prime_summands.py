"""Write a number as a sum of different primes of about the same size."""

import re

RESYN = {"description": "Sums of primes", "tags": ["number theory"]}


def _primes_below(limit):
    sieve = bytearray([1]) * limit
    sieve[0] = sieve[1] = 0
    for number in range(2, int(limit**0.5) + 1):
        if sieve[number]:
            sieve[number * number::number] = bytes(len(range(number * number, limit, number)))
    return tuple(number for number in range(limit) if sieve[number])


PRIMES = _primes_below(20_000)
PRIME_SET = frozenset(PRIMES)


def bounds(instance):
    """Smallest and largest prime that may be used."""
    share = instance["total"] // instance["count"]
    return share - share // 4, share + share // 4


def generate(rng, difficulty):
    count = 2 + difficulty // 3
    middle = 300 * difficulty + rng.randint(300, 3500)
    while True:
        near = [prime for prime in PRIMES if abs(prime - middle) <= middle // 8]
        if len(near) > 3 * count:
            chosen = sorted(rng.sample(near, count))
            instance = {"total": sum(chosen), "count": count, "chosen": chosen}
            low, high = bounds(instance)
            if low <= chosen[0] and chosen[-1] <= high:
                return instance
        middle += 50


def observe(instance):
    low, high = bounds(instance)
    return (
        f"Write {instance['total']} as the sum of {instance['count']} different primes, each of them at least {low} and at most {high}.\n"
        "Answer with the primes joined by plus signs, in any order, for example 2 + 3. Every right sum is accepted."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200 or not re.fullmatch(r"[1-9][0-9]{0,6}(\s*\+\s*[1-9][0-9]{0,6})*", text):
        return False
    numbers = [int(part) for part in text.split("+")]
    low, high = bounds(instance)
    return (
        len(numbers) == instance["count"] == len(set(numbers))
        and all(low <= number <= high and number in PRIME_SET for number in numbers)
        and sum(numbers) == instance["total"]
    )


def reference_answer(instance):
    return " + ".join(map(str, instance["chosen"]))
