"""Find a number from its remainders."""

import math
from random import Random

RESYN = {"description": "Chinese remainders", "tags": ["number theory"]}

PRIMES = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73]


def generate(rng: Random, difficulty: int) -> dict:
    moduli: list = []
    # More clues and hence larger numbers at higher levels.
    while len(moduli) < 2 * difficulty:
        prime = rng.choice(PRIMES)
        if prime not in moduli:
            moduli.append(prime)
    number = rng.randrange(100, math.prod(moduli))
    return {"clues": [[prime, number % prime] for prime in moduli], "number": number}


def observe(instance: dict) -> str:
    clues = "\n".join(f"divided by {prime} it leaves the remainder {rest}" for prime, rest in instance["clues"])
    product = math.prod(prime for prime, _ in instance["clues"])
    return (
        f"A whole number is at least 0 and less than {product}. What is the number?\n{clues}\nAnswer with the number, digits only."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 60):
        return False
    number = int(text)
    product = math.prod(prime for prime, _ in instance["clues"])
    return number < product and all(number % prime == rest for prime, rest in instance["clues"])


def reference_answer(instance: dict) -> str:
    return str(instance["number"])
