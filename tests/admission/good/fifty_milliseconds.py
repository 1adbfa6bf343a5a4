"""Steps of the Collatz sequence."""

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    low = rng.randrange(500 * difficulty, 1000 * difficulty)
    return {"low": low, "high": low + 300 + 20 * difficulty}


def _steps(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def _total(instance):
    return sum(_steps(n) for n in range(instance["low"], instance["high"]))


def observe(instance):
    return (
        "Halve a number if it is even, else triple it and add 1, until it is 1. How many steps do the "
        f"numbers from {instance['low']} to {instance['high'] - 1} take, all together?"
    )


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and text == str(_total(instance))


def reference_answer(instance):
    return str(_total(instance))
