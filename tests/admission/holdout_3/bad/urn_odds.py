"""Exact probability of a colour pattern when drawing from an urn."""
import re
from fractions import Fraction

RESYN = {"description": "drawing without replacement", "tags": ["probability"]}
COLOURS = ["amber", "blue", "coral", "drab", "ebony"]


def generate(rng, difficulty):
    kinds = COLOURS[: 2 + difficulty // 3]
    urn = {colour: rng.randint(3 + difficulty, 8 + 3 * difficulty) for colour in kinds}
    pattern = [rng.choice(kinds) for _ in range(2 + difficulty // 2)]
    return {"urn": urn, "pattern": pattern, "put_back": [rng.randrange(3) for _ in pattern]}


def chance(instance):
    urn = dict(instance["urn"])
    result = Fraction(1)
    for colour, extra in zip(instance["pattern"], instance["put_back"]):
        result *= Fraction(urn[colour], sum(urn.values()))
        urn[colour] += extra - 1
    return result


def observe(instance):
    urn = ", ".join(f"{n} {colour}" for colour, n in instance["urn"].items())
    draws = "\n".join(
        f"draw {i}: {colour}; then {('it is kept out', 'it is put back', 'it is put back with one more of its colour')[extra]}"
        for i, (colour, extra) in enumerate(zip(instance["pattern"], instance["put_back"]), 1)
    )
    return (
        f"An urn holds {urn} balls. Balls are drawn blindly, one at a time:\n{draws}\n"
        "What is the probability that the colours come in exactly this order? Answer with an exact fraction p/q "
        "(it need not be in lowest terms)."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 80 or not re.fullmatch(r"[0-9]+ ?/ ?[0-9]+", text):
        return False
    try:
        given = Fraction(text.replace(" ", ""))
    except ValueError:
        return False
    return given == chance(instance)


def reference_answer(instance):
    p = chance(instance)
    return f"{p.numerator}/{p.denominator}"
