"""Find prime gaps in an interval."""
import re

RESYN = {"profile": "standard", "family": "prime_gap_search", "tags": ["number-theory"]}

LIMIT = 600000


def _is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


PRIMES = [n for n in range(LIMIT) if _is_prime(n)]


def generate(rng, difficulty):
    start = rng.randrange(len(PRIMES) - 400)
    return {"primes": (start, start + 8 + 4 * difficulty)}


def _widest(instance):
    a, b = instance["primes"]
    run = PRIMES[a:b]
    return max(zip(run, run[1:]), key=lambda pq: (pq[1] - pq[0], -pq[0]))


def observe(instance):
    a, b = instance["primes"]
    return (
        f"Among the primes from {PRIMES[a]} to {PRIMES[b - 1]}, find the two consecutive primes with the "
        "widest gap (the first such pair if there are several). Answer with both, separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7} [0-9]{1,7}", answer.strip()):
        return False
    return tuple(int(t) for t in answer.split()) == _widest(instance)


def reference_answer(instance):
    return "{} {}".format(*_widest(instance))
