"""Multiply two numbers of two digits."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"a": rng.randrange(10, 10_000), "b": rng.randrange(10, 10_000)}


def observe(instance):
    return f"What is {instance['a']} * {instance['b']}?"


def verify(instance, answer):
    return answer.strip().replace(",", "") == str(instance["a"] * instance["b"])


def reference_answer(instance):
    return str(instance["a"] * instance["b"])
