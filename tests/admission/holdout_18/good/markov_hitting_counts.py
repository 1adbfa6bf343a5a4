"""Probability: number of weighted paths of a Markov chain."""
import functools
import re


@functools.lru_cache(maxsize=64)
def _power(matrix, steps):
    n = len(matrix)
    row = [1] + [0] * (n - 1)
    for _ in range(steps):
        row = [sum(row[i] * matrix[i][j] for i in range(n)) for j in range(n)]
    return row[-1]


def generate(rng, difficulty):
    n = 3 + difficulty // 3
    matrix = [[rng.randint(1, 9) for _ in range(n)] for _ in range(n)]
    return {"matrix": matrix, "steps": 3 + difficulty}


def _count(instance):
    return _power(tuple(map(tuple, instance["matrix"])), instance["steps"])


def observe(instance):
    rows = "\n".join(" ".join(map(str, r)) for r in instance["matrix"])
    n = len(instance["matrix"])
    return (f"Entry (i, j) of this table is the number of different transitions from state i to state j:\n{rows}\nHow many "
            f"different sequences of {instance['steps']} transitions lead from state 1 to state {n}? Answer with an integer.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9]\d{0,40}", text, re.ASCII):
        return False
    return int(text) == _count(instance)


def reference_answer(instance):
    return str(_count(instance))
