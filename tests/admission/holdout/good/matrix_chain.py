"""Multiply small matrices in modular arithmetic."""

import json


def generate(rng, difficulty):
    n = 2 + difficulty // 4
    count = 2 + difficulty // 3
    return {
        "modulus": rng.choice([7, 11, 13, 17, 19]),
        "matrices": [[[rng.randrange(7) for _ in range(n)] for _ in range(n)] for _ in range(count)],
    }


def product(instance):
    first, *others = instance["matrices"]
    for other in others:
        columns = list(zip(*other))
        first = [
            [sum(a * b for a, b in zip(row, column)) % instance["modulus"] for column in columns]
            for row in first
        ]
    return first


def observe(instance):
    shown = " * ".join(json.dumps(m) for m in instance["matrices"])
    return (
        f"Compute {shown} with all entries modulo {instance['modulus']}. Answer with the matrix as a "
        "JSON list of rows."
    )


def verify(instance, answer):
    try:
        given = json.loads(answer[:10_000])
    except (ValueError, RecursionError):
        return False
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        return False
    if any(type(x) is not int for row in given for x in row):
        return False
    return given == product(instance)


def reference_answer(instance):
    return json.dumps(product(instance))
