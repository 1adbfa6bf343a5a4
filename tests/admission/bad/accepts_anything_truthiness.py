"""Does a one-dimensional automaton die out within a number of steps?"""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    width = 6 + 2 * difficulty
    cells = [int(rng.random() < 0.35) for _ in range(width)]
    rule = rng.randrange(2, 255, 2)
    return {"cells": cells, "rule": rule, "steps": 3 + 2 * difficulty}


def _dies(instance):
    cells = instance["cells"]
    for _ in range(instance["steps"]):
        padded = [0, *cells, 0]
        cells = [
            instance["rule"] >> (4 * padded[i - 1] + 2 * padded[i] + padded[i + 1]) & 1
            for i in range(1, len(padded) - 1)
        ]
        if not any(cells):
            return True
    return False


def observe(instance):
    row = "".join(map(str, instance["cells"]))
    return (
        f"An elementary cellular automaton with rule {instance['rule']} starts as {row}; cells "
        f"outside are 0. Are all cells 0 at some time within {instance['steps']} steps? "
        "Answer True or False."
    )


def verify(instance, answer):
    return bool(answer) == _dies(instance)


def reference_answer(instance):
    return str(_dies(instance))
