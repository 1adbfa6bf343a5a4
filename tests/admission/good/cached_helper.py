"""Number of partitions of a number."""

from functools import lru_cache

RESYN = {"tags": ["combinatorics"]}


def generate(rng, difficulty):
    return {
        "n": rng.randrange(5 + 5 * difficulty, 12 + 8 * difficulty),
        "largest": rng.randrange(4, 8 + 2 * difficulty),
    }


@lru_cache(maxsize=None)
def _partitions(n, largest):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return _partitions(n - largest, largest) + _partitions(n, largest - 1)


def observe(instance):
    return f"In how many ways can {instance['n']} be written as a sum of whole numbers from 1 to {instance['largest']}, if their order does not matter?"


def verify(instance, answer):
    return answer.strip().replace(",", "") == str(_partitions(instance["n"], instance["largest"]))


def reference_answer(instance):
    return str(_partitions(instance["n"], instance["largest"]))
