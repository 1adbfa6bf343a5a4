"""Navigation tables: sum of tabulated values for star numbers."""
import re

RESYN = {"profile": "standard", "family": "star_positions", "tags": ["navigation", "numbers"]}


def _build_table(limit):
    table = []
    for n in range(1, limit):
        value, steps = n, 0
        while value != 1:
            value = value // 2 if value % 2 == 0 else 3 * value + 1
            steps += 1
        table.append(steps)
    return table


STEPS = _build_table(240000)


def generate(rng, difficulty):
    return {"stars": [rng.randint(1000 * difficulty, 20000 * difficulty) for _ in range(3 + difficulty)]}


def _total(instance):
    return sum(STEPS[s - 1] for s in instance["stars"])


def observe(instance):
    return (
        f"A navigator numbers the stars {instance['stars']}. The rank of a star is the number of steps that its number "
        "takes to reach 1, where an even number is halved and an odd number n becomes 3n + 1. What is the sum of the "
        "ranks? Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
