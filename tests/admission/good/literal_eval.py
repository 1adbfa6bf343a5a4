"""Group numbers by their remainder."""

import ast

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    return {
        "numbers": rng.sample(range(10, 100 * difficulty), 4 + difficulty),
        "mod": rng.randrange(2, 5),
    }


def _groups(instance):
    return [
        [n for n in instance["numbers"] if n % instance["mod"] == r] for r in range(instance["mod"])
    ]


def observe(instance):
    return (
        f"Group {instance['numbers']} by the remainder when divided by {instance['mod']}, from remainder 0 "
        "on, with the numbers in the given order. Answer with a Python list of lists."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    try:
        value = ast.literal_eval(answer.strip())
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return False
    return value == _groups(instance)


def reference_answer(instance):
    return str(_groups(instance))
