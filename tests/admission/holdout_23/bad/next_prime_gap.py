"""Find a prime that is followed by a long gap."""
import re

RESYN = {"profile": "standard", "family": "prime_gaps", "tags": ["number-theory"]}


def _sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return flags


def generate(rng, difficulty):
    return {"low": rng.randrange(300 * difficulty, 900 * difficulty + 300), "gap": 8 + 2 * ((difficulty + 1) // 2)}


def _first(instance):
    flags = _sieve(60000)
    previous = None
    for n in range(instance["low"], 60000):
        if flags[n]:
            if previous is not None and n - previous >= instance["gap"]:
                return previous
            previous = n
    raise AssertionError("no gap found")


def observe(instance):
    return (f"Find the smallest prime p >= {instance['low']} such that the next larger prime is at least "
            f"p + {instance['gap']}. Answer with p.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,12}", answer.strip()):
        return False
    p = int(answer.strip())
    flags = _sieve(p + instance["gap"])
    if p < instance["low"] or not flags[p]:
        return False
    return p == _first(instance)


def reference_answer(instance):
    return str(_first(instance))
