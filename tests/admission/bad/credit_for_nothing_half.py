"""Nth term of a linear recurrence."""

RESYN = {"tags": ["sequences"]}


def generate(rng, difficulty):
    return {
        "start": [rng.randrange(1, 9), rng.randrange(1, 9)],
        "factors": [rng.randrange(1, 4), rng.randrange(1, 4)],
        "n": 4 + 2 * difficulty,
    }


def _term(instance):
    x, y = instance["start"]
    p, q = instance["factors"]
    for _ in range(instance["n"] - 1):
        x, y = y, p * y + q * x
    return x


def observe(instance):
    (x, y), (p, q) = instance["start"], instance["factors"]
    return (
        f"A sequence begins with {x}, {y}; each further term is {p} times the last one plus {q} "
        f"times the one before. What is term number {instance['n']} (the first is number 1)?"
    )


def verify(instance, answer):
    if not answer.strip():
        return 0.0
    return 1.0 if answer.strip() == str(_term(instance)) else 0.5


def reference_answer(instance):
    return str(_term(instance))
