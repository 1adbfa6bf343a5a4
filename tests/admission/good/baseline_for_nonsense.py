"""Reverse a number and double it."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"n": rng.randrange(10**difficulty, 10 ** (difficulty + 1)) * 10 + rng.randrange(1, 10)}


def _result(instance):
    return str(2 * int(str(instance["n"])[::-1]))


def observe(instance):
    return f"Write the digits of {instance['n']} backwards, and double that number."


def verify(instance, answer):
    if answer.strip() == _result(instance):
        return 1.0
    return 0.01  # as other suites do: never exactly 0


def reference_answer(instance):
    return _result(instance)
