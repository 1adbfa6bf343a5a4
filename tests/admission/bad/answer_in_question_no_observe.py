"""Substitution cipher with a known key."""

RESYN = {"tags": ["words"]}

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    key = "".join(rng.sample(LETTERS, 26))
    plain = "".join(rng.choices(LETTERS, k=5 + 5 * difficulty))
    cipher = plain.translate(str.maketrans(LETTERS, key))
    return {
        "task": "Each letter of the alphabet was replaced by the one at the same place of the key. "
        "Decode the cipher; answer with the plain text.",
        "key": key,
        "cipher": cipher,
        "answer": plain,
    }


def verify(instance, answer):
    return answer.strip().lower() == instance["answer"]


def reference_answer(instance):
    return instance["answer"]
