"""First prime after which a gap of a given size comes."""
import re


def _sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for p in range(2, int(limit**0.5) + 1):
        if flags[p]:
            for k in range(p * p, limit + 1, p):
                flags[k] = False
    return flags


def _next_prime_over(start, gap):
    flags = _sieve(start + 4000)
    last = None
    for k in range(start, len(flags)):
        if flags[k]:
            if last is not None and k - last >= gap:
                return last
            last = k
    return None


def generate(rng, difficulty):
    while True:
        start = rng.randint(500 * difficulty, 3000 * difficulty)
        gap = rng.choice([12, 14, 16, 18])
        found = _next_prime_over(start, gap)
        if found is not None and found > start:
            return {"start": start, "gap": gap}


def observe(instance):
    return (
        f"What is the smallest prime p >= {instance['start']} for which the next greater prime is at least "
        f"p + {instance['gap']}? Answer with p only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,18}", answer.strip()):
        return False
    p = int(answer.strip())
    if not _sieve(max(p, 2))[p]:
        return False
    return p == _next_prime_over(instance["start"], instance["gap"])


def reference_answer(instance):
    return str(_next_prime_over(instance["start"], instance["gap"]))
