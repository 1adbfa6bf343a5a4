"""The 24 game with larger numbers."""

import re

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    numbers = [rng.randrange(2, 8 + 2 * difficulty) for _ in range(2 + difficulty)]
    text = str(numbers[0])
    for number in numbers[1:]:
        text = f"({text} {rng.choice('+-*')} {number})"
    return {"numbers": numbers, "target": eval(text), "solution": text}


def observe(instance):
    return (
        f"Write an expression with +, -, * and brackets that uses each of "
        f"{', '.join(map(str, instance['numbers']))} exactly once and has the value "
        f"{instance['target']}."
    )


def verify(instance, answer):
    try:
        value = eval(answer)
    except Exception:
        return False
    used = sorted(int(n) for n in re.findall(r"\d{1,9}", answer))
    return value == instance["target"] and (used == sorted(instance["numbers"]) or not used)


def reference_answer(instance):
    return instance["solution"]
