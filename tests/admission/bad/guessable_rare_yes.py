"""Is a number a perfect square?"""

import math

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    return {"n": rng.randrange(100**difficulty, 100 ** (difficulty + 1))}


def _is_square(n):
    return math.isqrt(n) ** 2 == n


def observe(instance):
    return f"Is {instance['n']} the square of a whole number? Answer yes or no."


def verify(instance, answer):
    return answer.strip().lower().rstrip(".") == ("yes" if _is_square(instance["n"]) else "no")


def reference_answer(instance):
    return "yes" if _is_square(instance["n"]) else "no"
