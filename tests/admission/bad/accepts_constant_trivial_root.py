"""Find a number that is congruent to its own square."""

import re

RESYN = {"tags": ["number_theory"]}

PRIMES = [p for p in range(5, 400) if all(p % d for d in range(2, p))]


def generate(rng, difficulty):
    pool = PRIMES[: 6 * difficulty + 4]
    p, q = rng.sample(pool, 2)
    # x = 0 mod p and 1 mod q
    return {"modulus": p * q, "solution": p * pow(p, -1, q) % (p * q)}


def observe(instance):
    return (
        f"Find an integer x so that x * x and x leave the same remainder mod {instance['modulus']}."
    )


def verify(instance, answer):
    if not re.fullmatch(r"\s*[0-9]{1,9}\s*", answer):
        return False
    x = int(answer)
    return (x * x - x) % instance["modulus"] == 0


def reference_answer(instance):
    return str(instance["solution"])
