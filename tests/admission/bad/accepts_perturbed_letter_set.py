"""Write a number in base three."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"n": rng.randrange(3 ** (difficulty + 1), 3 ** (difficulty + 3))}


def _ternary(n):
    digits = ""
    while n:
        digits = str(n % 3) + digits
        n //= 3
    return digits


def observe(instance):
    return f"Write the decimal number {instance['n']} in base 3."


def verify(instance, answer):
    return set(answer.strip()) == set(_ternary(instance["n"]))


def reference_answer(instance):
    return _ternary(instance["n"])
