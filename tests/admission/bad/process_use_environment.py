"""Round prices."""

import os

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"cents": [rng.randrange(100, 1000 * difficulty) for _ in range(2 + difficulty)]}


def _rounded(instance):
    unit = int(os.environ.get("ROUND_TO", "5"))
    return [(c + unit // 2) // unit * unit for c in instance["cents"]]


def observe(instance):
    cents = ", ".join(map(str, instance["cents"]))
    return (
        f"Round each of these to a multiple of 5 (up from 2.5 on) and add up the results: {cents}"
    )


def verify(instance, answer):
    return answer.strip() == str(sum(_rounded(instance)))


def reference_answer(instance):
    return str(sum(_rounded(instance)))
