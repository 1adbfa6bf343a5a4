"""Exact probability of a colour pattern when drawing without putting back."""
from fractions import Fraction

RESYN = {"description": "urn probabilities", "tags": ["probability"]}
COLOURS = ["red", "blue", "green", "white", "black"]


def generate(rng, difficulty):
    colours = COLOURS[: 2 + difficulty // 3]
    urn = {c: rng.randint(3 + difficulty, 25 + 3 * difficulty) for c in colours}
    draws = [rng.choice(colours) for _ in range(2 + difficulty // 2)]
    return {"urn": urn, "draws": draws}


def chance(instance):
    left = dict(instance["urn"])
    total, p = sum(left.values()), Fraction(1)
    for colour in instance["draws"]:
        p *= Fraction(left[colour], total)
        left[colour] -= 1
        total -= 1
    return p


def observe(instance):
    urn = ", ".join(f"{n} {c}" for c, n in instance["urn"].items())
    return (
        f"An urn holds {urn} balls. Balls are drawn one after another and not put back. What is the exact "
        f"probability that the draws are, in this order, {', '.join(instance['draws'])}? "
        "Answer with a fraction like `3/7`."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 60 or "e" in text.lower():
        return False
    try:
        given = Fraction(text)
    except ValueError:
        return False
    return given == chance(instance)


def reference_answer(instance):
    p = chance(instance)
    return f"{p.numerator}/{p.denominator}"
