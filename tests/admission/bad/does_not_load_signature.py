"""Alphabetical order."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    return ["".join(rng.choices("abcdef", k=4)) for _ in range(3 + difficulty)]


def observe(instance):
    return f"Sort these alphabetically, separated by spaces: {' '.join(instance)}"


def verify(question, instance, answer):
    return answer.split() == sorted(instance)


def reference_answer(instance):
    return " ".join(sorted(instance))
