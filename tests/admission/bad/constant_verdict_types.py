"""Add three numbers."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(10**difficulty) for _ in range(3)]}


def observe(instance):
    a, b, c = instance["numbers"]
    return f"What is {a} + {b} + {c}?"


def verify(instance, answer):
    expected = sum(instance["numbers"])
    answer = answer.strip().replace(",", "")
    return answer == expected
