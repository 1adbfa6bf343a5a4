"""Multiply two numbers."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    low, high = 10**difficulty, 10 ** (difficulty + 1)
    return {"a": rng.randrange(low, high), "b": rng.randrange(low, high)}


def observe(instance):
    return f"What is {instance['a']} times {instance['b']}?"


def verify(instance, answer):
    digits = [c for c in answer if c in "0123456789"]
    if not digits or len(digits) > 40:
        return False
    return int(digits[-1]) == instance["a"] * instance["b"] % 10


def reference_answer(instance):
    return str(instance["a"] * instance["b"])
