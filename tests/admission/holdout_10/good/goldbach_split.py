"""Split a number into different primes; the prime table is made once, when the file is loaded."""
import re

LIMIT = 20_000


def _sieve(limit):
    marks = bytearray([1]) * (limit + 1)
    marks[0:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if marks[n]:
            marks[n * n :: n] = bytes(len(marks[n * n :: n]))
    return marks


IS_PRIME = _sieve(LIMIT)
PRIMES = [n for n in range(LIMIT + 1) if IS_PRIME[n]]
RESYN = {"tags": ["number theory"]}


def generate(rng, difficulty):
    count = 2 + difficulty // 4
    pool = PRIMES[5 : 40 + 60 * difficulty]
    chosen = rng.sample(pool, count)
    middle = sorted(chosen)[0]
    return {"total": sum(chosen), "count": count, "least": max(2, middle - rng.randint(0, 3)), "primes": sorted(chosen)}


def observe(instance):
    return (
        f"Write {instance['total']} as a sum of {instance['count']} different primes, none of them below "
        f"{instance['least']}. Answer with the primes, in any order, separated by + signs. Any right sum is accepted."
    )


def verify(instance, answer):
    if len(answer) > 100:
        return False
    parts = [part.strip() for part in answer.split("+")]
    if len(parts) != instance["count"] or not all(re.fullmatch(r"[0-9]{1,5}", part) for part in parts):
        return False
    numbers = [int(part) for part in parts]
    return (
        len(set(numbers)) == len(numbers)
        and sum(numbers) == instance["total"]
        and all(instance["least"] <= n <= LIMIT and IS_PRIME[n] for n in numbers)
    )


def reference_answer(instance):
    return " + ".join(map(str, instance["primes"]))
