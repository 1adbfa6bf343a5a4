"""Solve a pair of linear equations."""

RESYN = {"tags": ["algebra"]}


def generate(rng, difficulty):
    limit = 10 * difficulty**2
    x, y = rng.randrange(-limit, limit), rng.randrange(-limit, limit)
    a, b, c = (rng.randrange(1, limit) for _ in range(3))
    d = rng.choice([n for n in range(1, limit + 2) if a * n != b * c])
    return {"equations": [[a, b, a * x + b * y], [c, d, c * x + d * y]], "solution": f"{x} {y}"}


def observe(instance):
    return (
        "Solve the following system of two linear equations for whole numbers x and y. Each equation is "
        f"given as [a, b, c] for a*x + b*y = c: {instance}\nAnswer with x and y, separated by a space."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != 2 or not all(len(w) < 12 and w.lstrip("-").isdecimal() for w in words):
        return False
    try:
        x, y = map(int, words)
    except ValueError:
        return False
    return all(a * x + b * y == c for a, b, c in instance["equations"])


def reference_answer(instance):
    return instance["solution"]
