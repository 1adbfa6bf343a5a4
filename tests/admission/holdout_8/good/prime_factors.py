"""Factor whole numbers, using a table of primes made when the module is loaded."""
import re

LIMIT = 2000
_sieve = bytearray([1]) * LIMIT
_sieve[0:2] = b"\0\0"
for _n in range(2, 45):
    if _sieve[_n]:
        _sieve[_n * _n::_n] = bytes(len(range(_n * _n, LIMIT, _n)))
PRIMES = tuple(n for n in range(LIMIT) if _sieve[n])
PRIME_SET = frozenset(PRIMES)


def generate(rng, difficulty):
    pool = PRIMES[: 12 + 25 * difficulty]
    factors = sorted(rng.choice(pool) for _ in range(3 + difficulty // 3))
    product = 1
    for p in factors:
        product *= p
    return {"number": product, "factors": factors}


def observe(instance):
    return (
        f"Give the prime factorisation of {instance['number']}. All its prime factors are below "
        f"{LIMIT}. Answer with the primes joined by *, repeated as often as they occur, in any "
        "order, for example 2*2*3."
    )


def verify(instance, answer):
    text = "".join(answer.split()) if len(answer) < 500 else ""
    if not re.fullmatch(r"[0-9]{1,4}(\*[0-9]{1,4})*", text):
        return False
    given = [int(p) for p in text.split("*")]
    if not PRIME_SET.issuperset(given):
        return False
    product = 1
    for p in given:
        product *= p
    return product == instance["number"]


def reference_answer(instance):
    return "*".join(map(str, instance["factors"]))
