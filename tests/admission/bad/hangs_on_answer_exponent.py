"""Add fractions."""

from fractions import Fraction

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    limit = 5 + 10 * difficulty
    return [[rng.randrange(1, limit), rng.randrange(2, limit)] for _ in range(2 + difficulty // 3)]


def _sum(instance):
    return sum((Fraction(a, b) for a, b in instance), Fraction(0))


def observe(instance):
    return f"Compute {' + '.join(f'{a}/{b}' for a, b in instance)} as one fraction in lowest terms."


def verify(instance, answer):
    try:
        value = Fraction(answer.strip())
    except (ValueError, ZeroDivisionError):
        return False
    return value == _sum(instance)


def reference_answer(instance):
    return str(_sum(instance))
