"""Find a common divisor of several numbers."""

from functools import reduce
from math import gcd


class Divisors:
    def __init__(self, numbers):
        self.numbers = numbers

    def shared(self, d):
        return d > 0 and all(n % d == 0 for n in self.numbers)


def generate(rng, difficulty):
    base = rng.choice([7, 11, 13, 17, 19, 23, 29, 31]) * rng.randint(2, 4 + difficulty)
    return {"numbers": [base * rng.randint(5, 40 + 20 * difficulty) for _ in range(2 + difficulty // 3)]}


def observe(instance):
    return (
        f"Find a common divisor, greater than 10, of {', '.join(map(str, instance['numbers']))}. "
        "Answer with one integer."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        return False
    return Divisors(instance["numbers"]).shared(int(text))


def reference_answer(instance):
    return str(reduce(gcd, instance["numbers"]))
