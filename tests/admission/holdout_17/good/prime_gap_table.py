"""Sum of primes by residue classes in an interval."""
import re

RESYN = {"profile": "standard", "family": "number-theory", "tags": ["primes", "residues"]}


def _sieve(limit):
    flags = bytearray([1]) * limit
    flags[0] = flags[1] = 0
    for k in range(2, int(limit ** 0.5) + 1):
        if flags[k]:
            flags[k * k::k] = bytes(len(range(k * k, limit, k)))
    return tuple(k for k in range(limit) if flags[k])


PRIMES = _sieve(6000)


def generate(rng, difficulty):
    while True:
        low = rng.randint(100, 300 * difficulty + 1200)
        high = low + 60 + 40 * difficulty + rng.randint(0, 20)
        modulus = rng.randint(3, 8 + difficulty // 2)
        residue = rng.randint(1, modulus - 1)
        instance = {"low": low, "high": high, "modulus": modulus, "residue": residue}
        if _total(instance) > 0:
            return instance


def _total(instance):
    return sum(p for p in PRIMES if instance["low"] <= p <= instance["high"]
               and p % instance["modulus"] == instance["residue"])


def observe(instance):
    return (
        "Add up all the primes from %(low)d to %(high)d that leave the remainder %(residue)d on division by "
        "%(modulus)d. Answer with the sum." % instance
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    return bool(re.fullmatch(r"[0-9]{1,9}", text)) and int(text) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
