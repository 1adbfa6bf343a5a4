"""Decode a Caesar cipher."""

RESYN = {"tags": ["words"]}

SYLLABLES = ["ba", "ko", "ri", "tu", "men", "sal", "dor", "fi", "gul", "pex", "wan", "hob"]


def generate(rng, difficulty):
    words = ["".join(rng.choices(SYLLABLES, k=3)) for _ in range(difficulty)]
    shift = rng.randrange(1, 26)
    text = " ".join(words)
    return {"cipher": _shifted(text, shift), "shift": shift}


def _shifted(text, shift):
    return "".join(chr((ord(c) - 97 + shift) % 26 + 97) if c.isalpha() else c for c in text)


def observe(instance):
    return (
        f"Every letter of a text was moved {instance['shift']} places on in the alphabet, which "
        f"gave: {instance['cipher']}\nWhat was the text?"
    )


def verify(instance, answer):
    plain = _shifted(instance["cipher"], -instance["shift"])
    return answer.strip().lower() in plain


def reference_answer(instance):
    return _shifted(instance["cipher"], -instance["shift"])
