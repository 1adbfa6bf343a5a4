"""Probability that several independent rare things happen together."""

from fractions import Fraction

RESYN = {"description": "Products of probabilities", "tags": ["probability"]}
TOLERANCE = 0.001


def generate(rng, difficulty):
    parts = []
    for _ in range(1 + (difficulty + 1) // 2):
        below = rng.randint(7, 20 + 5 * difficulty)
        parts.append([rng.randint(below // 3, below // 2), below])
    return {"parts": parts, "none": difficulty % 2 == 0}


def exact(instance):
    value = Fraction(1)
    for a, b in instance["parts"]:
        value *= Fraction(b - a, b) if instance["none"] else Fraction(a, b)
    if not instance["none"]:
        # The whole thing has to happen on two days in a row.
        value *= value
    return value


def observe(instance):
    lines = "\n".join(f"event {i}: probability {a}/{b}" for i, (a, b) in enumerate(instance["parts"], 1))
    what = (
        "none of them happens on a given day" if instance["none"]
        else "all of them happen today and all of them happen again tomorrow (days are independent)"
    )
    return (
        f"Independent events, on any day:\n{lines}\n"
        f"What is the probability that {what}? Answer with one decimal number between 0 and 1 with at "
        "least six digits after the point."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 30 or not text.isascii() or text.strip("0123456789.") or text.count(".") > 1:
        return False
    if not any(ch.isdigit() for ch in text):
        return False
    return abs(float(text) - float(exact(instance))) <= TOLERANCE


def reference_answer(instance):
    return f"{float(exact(instance)):.10f}"
