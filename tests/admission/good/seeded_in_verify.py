"""Rediscover the sum of a long pseudo-random list."""

import random

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    return {"seed": rng.getrandbits(40), "count": 3 + 2 * difficulty, "limit": 20 * difficulty}


def _numbers(instance):
    source = random.Random(instance["seed"])
    return [source.randrange(instance["limit"]) for _ in range(instance["count"])]


def observe(instance):
    return f"Give the sum of the squares of {', '.join(map(str, _numbers(instance)))}."


def verify(instance, answer):
    return answer.strip() == str(sum(n * n for n in _numbers(instance)))


def reference_answer(instance):
    return str(sum(n * n for n in _numbers(instance)))
