"""Product of two matrices."""

import numpy as np

RESYN = {"tags": ["algebra"]}


def generate(rng, difficulty):
    return [
        [[rng.randrange(10 * difficulty) for _ in range(2)] for _ in range(2)] for _ in range(2)
    ]


def _product(instance):
    return [[int(n) for n in row] for row in np.array(instance[0]) @ np.array(instance[1])]


def observe(instance):
    return f"Multiply the matrices {instance[0]} and {instance[1]}. List the numbers of the product row after row, separated by blanks."


def verify(instance, answer):
    return answer.split() == [str(n) for row in _product(instance) for n in row]


def reference_answer(instance):
    return " ".join(str(n) for row in _product(instance) for n in row)
