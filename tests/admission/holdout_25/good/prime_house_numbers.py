"""Factor house numbers; a small prime table is built when the module loads."""
import re

_LIMIT = 20000
_SIEVE = bytearray([1]) * _LIMIT
_SIEVE[0:2] = b"\0\0"
for _i in range(2, 142):
    if _SIEVE[_i]:
        _SIEVE[_i * _i::_i] = bytes(len(range(_i * _i, _LIMIT, _i)))
PRIMES = tuple(i for i in range(_LIMIT) if _SIEVE[i])


def generate(rng, difficulty):
    top = 12 + 12 * difficulty
    numbers = []
    for _ in range(2 + difficulty // 2):
        n = 1
        for _ in range(3):
            n *= PRIMES[rng.randrange(3, top)]
        numbers.append(n)
    return {"numbers": numbers}


def observe(instance):
    return (
        "Write each of these numbers as a product of primes: "
        + ", ".join(map(str, instance["numbers"])) +
        ".\nOne line per number, in this order; the primes joined by '*', in any order, repeated "
        "factors written out (like 2*2*3). Spaces around '*' are allowed."
    )


def _is_prime(n):
    return n < _LIMIT and bool(_SIEVE[n])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [line.strip() for line in answer.strip().split("\n")]
    if len(lines) != len(instance["numbers"]):
        return False
    for line, number in zip(lines, instance["numbers"]):
        if not re.fullmatch(r"[1-9][0-9]{0,5}( *\* *[1-9][0-9]{0,5}){1,9}", line):
            return False
        product = 1
        for part in line.split("*"):
            factor = int(part)
            if not _is_prime(factor):
                return False
            product *= factor
        if product != number:
            return False
    return True


def reference_answer(instance):
    lines = []
    for n in instance["numbers"]:
        factors = []
        for p in PRIMES:
            while n % p == 0:
                factors.append(str(p))
                n //= p
            if n == 1:
                break
        lines.append("*".join(factors))
    return "\n".join(lines)
