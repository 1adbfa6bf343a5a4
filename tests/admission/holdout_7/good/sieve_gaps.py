"""Prime gaps between given bounds, looked up in a table that is made once."""
import bisect
import re

RESYN = {"description": "Consecutive primes with a large gap", "tags": ["number theory"]}


def _sieve(limit):
    flags = bytearray([1]) * limit
    flags[0:2] = b"\0\0"
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit, n)))
    return [n for n, flag in enumerate(flags) if flag]


PRIMES = _sieve(40_000)


def generate(rng, difficulty):
    low = rng.randint(100, 20_000 + 1500 * difficulty)
    return {"low": low, "high": low + 120 + 60 * difficulty}


def widest(instance):
    """First pair of neighbouring primes within the bounds that has the widest gap."""
    a = bisect.bisect_left(PRIMES, instance["low"])
    b = bisect.bisect_right(PRIMES, instance["high"])
    inside = PRIMES[a:b]
    return max(zip(inside, inside[1:]), key=lambda pair: (pair[1] - pair[0], -pair[0]))


def observe(instance):
    return (
        f"Look at the primes from {instance['low']} to {instance['high']}. Which two neighbouring ones are farthest apart? If several pairs "
        "are, take the one with the smallest numbers. Answer with both primes, the smaller first, separated by a blank."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,7})[ ,]+([0-9]{1,7})\s*", answer)
    return match is not None and (int(match.group(1)), int(match.group(2))) == widest(instance)


def reference_answer(instance):
    return "{} {}".format(*widest(instance))
