"""Shift the letters of a text by its number."""

RESYN = {"tags": ["words"]}

COUNTER = [0]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    COUNTER[0] += 1
    text = "".join(rng.choices(LETTERS, k=4 + 2 * difficulty))
    return {"text": text, "shift": 1 + COUNTER[0] % 25}


def _shifted(instance):
    return "".join(LETTERS[(LETTERS.index(c) + instance["shift"]) % 26] for c in instance["text"])


def observe(instance):
    return f"Move each letter of {instance['text']} by {instance['shift']} places on (after z comes a)."


def verify(instance, answer):
    return answer.strip().lower() == _shifted(instance)


def reference_answer(instance):
    return _shifted(instance)
