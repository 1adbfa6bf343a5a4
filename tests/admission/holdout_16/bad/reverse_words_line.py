"""Reverse the order of the words of a line and capitalise them."""
from difflib import SequenceMatcher

WORDS = ("stone river paper tower candle bottle winter summer garden pocket silver golden market castle bridge "
         "ribbon button basket hammer pencil lantern carpet ladder mirror saddle").split()


def generate(rng, difficulty):
    return {"line": " ".join(rng.choice(WORDS) for _ in range(5 + 2 * difficulty))}


def observe(instance):
    return (
        f"Line: {instance['line']}\nReverse the order of the words and capitalise the first letter of each. Answer "
        "with the new line only."
    )


def _expected(instance):
    return " ".join(w.capitalize() for w in reversed(instance["line"].split()))


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return SequenceMatcher(None, answer.strip()[:400], _expected(instance)).ratio()


def reference_answer(instance):
    return _expected(instance)
