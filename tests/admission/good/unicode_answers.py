"""Hours in Chinese characters."""

import unicodedata

RESYN = {"tags": ["words"]}

DIGITS = "零一二三四五六七八九"


def generate(rng, difficulty):
    return {
        "n": rng.randrange(10**difficulty, 10 ** (difficulty + 1)),
        "add": rng.randrange(10**difficulty),
    }


def _written(n):
    return "".join(DIGITS[int(digit)] for digit in str(n))


def observe(instance):
    table = ", ".join(f"{i} {c}" for i, c in enumerate(DIGITS))
    return f"Add {_written(instance['n'])} and {_written(instance['add'])}, and write the sum in the same digits ({table})."


def verify(instance, answer):
    text = unicodedata.normalize("NFC", answer.strip())
    return text == _written(instance["n"] + instance["add"])


def reference_answer(instance):
    return _written(instance["n"] + instance["add"])
