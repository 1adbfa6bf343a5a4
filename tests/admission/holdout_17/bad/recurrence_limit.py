"""Iterate a rational recurrence and report a term."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "sequences", "tags": ["recurrence", "numeric"]}


def generate(rng, difficulty):
    return {
        "a": rng.randint(2, 9),
        "b": rng.randint(11, 60),
        "c": rng.randint(1, 9),
        "start": rng.randint(1, 12),
        "steps": 3 + difficulty,
    }


def _term(instance):
    x = Fraction(instance["start"])
    for _ in range(instance["steps"]):
        x = Fraction(instance["a"]) + Fraction(instance["b"]) / (x + instance["c"])
        x = x.limit_denominator(10 ** 15)
    return float(x)


def observe(instance):
    return (
        "Let x(0) = %(start)d and x(n+1) = %(a)d + %(b)d / (x(n) + %(c)d).\n"
        "Compute x(%(steps)d), correct to six decimal places. Answer with a decimal number." % instance
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - _term(instance)) > 1e-6:
        return False
    return True


def reference_answer(instance):
    return "%.8f" % _term(instance)
