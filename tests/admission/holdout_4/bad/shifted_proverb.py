"""Decode a sentence whose letters were shifted along the alphabet.

The sentence is put together from word lists; longer at higher levels.
"""

import string
from random import Random

RESYN = {"description": "Decode a shift cipher", "tags": ["ciphers"]}

SUBJECTS = ["the baker", "my uncle", "a pilot", "the judge", "her doctor", "a farmer", "the tailor", "our captain"]
VERBS = ["follows", "paints", "repairs", "forgets", "measures", "borrows", "carries", "describes"]
OBJECTS = ["a wooden boat", "the old piano", "seven lanterns", "his brown coat", "the narrow bridge",
           "a copper kettle", "nine letters", "the garden wall"]
PLACES = ["in the harbour", "near the mill", "behind the church", "on monday", "before sunrise",
          "without a word", "under the moon", "for his sister"]


def shift(text, amount):
    alphabet = string.ascii_lowercase
    moved = alphabet[amount:] + alphabet[:amount]
    return text.translate(str.maketrans(alphabet, moved))


def sentence(rng: Random) -> str:
    return " ".join(rng.choice(part) for part in (SUBJECTS, VERBS, OBJECTS, PLACES))


def generate(rng: Random, difficulty: int) -> dict:
    plain = " and ".join(sentence(rng) for _ in range(1 + difficulty // 2))
    shifts = [rng.randint(1, 25) for _ in range(difficulty)]
    coded = " ".join(shift(word, shifts[index % len(shifts)]) for index, word in enumerate(plain.split()))
    return {"coded": coded, "shifts": len(shifts), "plain": plain}


def observe(instance):
    return (
        f"A text in English was encoded word by word: word number k was shifted along the alphabet by the amount "
        f"number k of a secret list of {instance['shifts']} amount(s) that is used again from its start when it is used up. "
        f"The encoded text:\n{instance['coded']}\n"
        "Answer with the whole decoded text in lower case on one line; capital letters are ignored."
    )


def verify(instance, answer):
    text = " ".join(answer[:5000].lower().split()).strip(" .")
    if not text:
        return False
    return text in instance["plain"]


def reference_answer(instance):
    return instance["plain"]
