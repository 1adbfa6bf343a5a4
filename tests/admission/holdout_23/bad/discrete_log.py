"""Find a discrete logarithm."""
import re

RESYN = {"profile": "standard", "family": "discrete_log", "tags": ["mathematics", "number-theory"]}

PRIMES = [1009, 1511, 2003, 2503, 3001, 4001, 5003, 7001, 9001, 12007]


def generate(rng, difficulty):
    p = PRIMES[difficulty - 1]
    while True:
        g = rng.randrange(2, p - 1)
        seen, value = set(), 1
        while value not in seen:
            seen.add(value)
            value = value * g % p
        if len(seen) > p // 3:
            break
    e = rng.randrange(200, len(seen))
    return {"p": p, "g": g, "h": pow(g, e, p), "e": e}


def observe(instance):
    return (f"Find a positive integer x with {instance['g']}^x = {instance['h']} modulo {instance['p']}. "
            "Any such x is accepted. Answer with x only.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,18}", answer.strip()):
        return False
    x = int(answer.strip())
    if x < 1:
        return False
    value = 1
    for _ in range(x):
        value = value * instance["g"] % instance["p"]
    return value == instance["h"]


def reference_answer(instance):
    return str(instance["e"])
