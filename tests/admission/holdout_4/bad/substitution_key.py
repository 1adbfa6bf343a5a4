"""Apply a substitution table to a message."""

import random
import string

RESYN = {"description": "Substitution cipher with a table", "tags": ["ciphers", "tables"]}

WORDS = (
    "copper violet thunder blanket harvest journey kitchen library mineral october pattern quarter reptile "
    "silence texture uniform village whisper admiral balance"
).split()


def make_table(letters):
    """A random table in which no letter stays the same."""
    while True:
        shuffled = list(letters)
        random.shuffle(shuffled)
        if all(a != b for a, b in zip(letters, shuffled)):
            return dict(zip(letters, shuffled))


def generate(rng, difficulty):
    words = rng.sample(WORDS, 1 + difficulty)
    return {"table": make_table(string.ascii_lowercase), "words": words, "rounds": 1 + difficulty // 4}


def encoded(instance):
    text = " ".join(instance["words"])
    for _ in range(instance["rounds"]):
        text = "".join(instance["table"].get(letter, letter) for letter in text)
    return text


def observe(instance):
    table = ", ".join(f"{a} -> {b}" for a, b in instance["table"].items())
    return (
        f"Replace each letter by this table:\n{table}\nDo this {instance['rounds']} time(s), one after the other, for the text: "
        f"{' '.join(instance['words'])}\nAnswer with the final text, lower case, words separated by single spaces."
    )


def verify(instance, answer):
    return " ".join(answer[:1000].split()) == encoded(instance)


def reference_answer(instance):
    return encoded(instance)
