"""Prime factorisation in exponent form."""
import re

RESYN = {"description": "factorisation", "tags": ["number_theory"]}
FACTOR = re.compile(r"([1-9][0-9]{0,5})(?:\^([1-9][0-9]{0,9}))?")


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def generate(rng, difficulty):
    primes = [p for p in range(2, 30 + 25 * difficulty) if is_prime(p)]
    picked = sorted(rng.sample(primes, 2 + difficulty // 2))
    return {"powers": [[p, rng.randint(1, 3)] for p in picked]}


def number(instance):
    n = 1
    for p, e in instance["powers"]:
        n *= p ** e
    return n


def observe(instance):
    return (
        f"Write {number(instance)} as a product of powers of different primes, such as `2^3 * 17 * 999983^2` "
        "(an exponent 1 may be left out). The order of the primes does not matter."
    )


def verify(instance, answer):
    if len(answer) > 300:
        return False
    product, seen = 1, set()
    for part in answer.split("*"):
        match = FACTOR.fullmatch(part.strip())
        if not match:
            return False
        prime, exponent = int(match.group(1)), int(match.group(2) or "1")
        if prime in seen or not is_prime(prime):
            return False
        seen.add(prime)
        product *= prime ** exponent
    return product == number(instance)


def reference_answer(instance):
    return " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in instance["powers"])
