"""Probability: number of ways to fill labelled energy levels, modulo a prime."""
import re

MOD = 1_000_003
SIZE = 6600


def _table(size):
    row, keep = [1], {}
    for n in range(1, size):
        row = [1] + [(row[k] + row[k - 1]) % MOD for k in range(1, n)] + [1]
        if n % 10 == 0:
            keep[n] = row[:40]
    return keep


TABLE = _table(SIZE)


def generate(rng, difficulty):
    count = 1 + difficulty
    return {"levels": [[10 * rng.randint(3, 400), rng.randint(2, 30)] for _ in range(count)]}


def _ways(instance):
    product = 1
    for n, k in instance["levels"]:
        product = product * TABLE[n][k] % MOD
    return product


def observe(instance):
    rows = "\n".join(f"- choose {k} of {n} sites" for n, k in instance["levels"])
    return (f"Independent selections are made:\n{rows}\nHow many combined outcomes are there modulo {MOD}? "
            "Answer with an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,7}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _ways(instance)


def reference_answer(instance):
    return str(_ways(instance))
