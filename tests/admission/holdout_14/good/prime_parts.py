"""Write a number as a product of primes."""
import re


def _primes(low, high):
    return [p for p in range(low, high) if all(p % q for q in range(2, int(p**0.5) + 1))]


def generate(rng, difficulty):
    pool = _primes(30, 100 + 60 * difficulty)
    factors = sorted(rng.choice(pool) for _ in range(2 + difficulty // 3))
    n = 1
    for p in factors:
        n *= p
    return {"n": n, "factors": factors}


def observe(instance):
    return (
        f"Factor {instance['n']} into primes. List every prime as often as it divides the number, in any order, "
        "separated by spaces, commas, * or x."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    if not re.fullmatch(r"[0-9]{1,9}(?:(?:\s*[,*x]\s*|\s+)[0-9]{1,9})*", answer.strip()):
        return False
    return sorted(int(p) for p in re.findall(r"[0-9]+", answer)) == instance["factors"]


def reference_answer(instance):
    return " * ".join(str(p) for p in instance["factors"])
