"""A far term of a linear recurrence, exactly."""
import re

RESYN = {"profile": "standard", "family": "sequences", "tags": ["recurrence", "big-integers"]}


def generate(rng, difficulty):
    return {
        "start": [rng.randint(1, 30), rng.randint(1, 30)],
        "coeffs": [rng.randint(2, 9), rng.randint(1, 9)],
        "index": rng.randint(8, 12) + 15 * (difficulty - 1),
    }


def _term(instance):
    a, b = instance["start"]
    p, q = instance["coeffs"]
    for _ in range(instance["index"]):
        a, b = b, p * b + q * a
    return a


def observe(instance):
    return (
        "A sequence begins with a(0) = %d and a(1) = %d, and a(n) = %d*a(n-1) + %d*a(n-2) after that.\n"
        "Compute a(%d) exactly. Answer with all of its decimal digits, without separators."
        % (tuple(instance["start"]) + tuple(instance["coeffs"]) + (instance["index"],))
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,400}", text):
        return False
    return int(text) == _term(instance)


def reference_answer(instance):
    return str(_term(instance))
