"""Decrypt a Vigenere message whose key is known.

Harder levels have longer messages, longer keys and an autokey variant.
"""

import string

RESYN = {"description": "Vigenere decryption with a known key", "tags": ["cipher", "strings"]}

ALPHABET = string.ascii_uppercase
SUBJECTS = "the baker;a pilot;my uncle;our captain;the old wizard;a tired nurse;the gardener".split(";")
VERBS = "hides;carries;forgets;paints;repairs;sells;counts;steals".split(";")
OBJECTS = "seven lemons;the brass key;a wooden boat;two letters;the violin;purple gloves;a map".split(";")
PLACES = "under the bridge;behind the mill;near the harbour;in the attic;at midnight".split(";")


class Vigenere:
    """Classic tableau; with autokey the plain text continues the key."""

    def __init__(self, key, autokey=False):
        self.key = [ALPHABET.index(letter) for letter in key]
        self.autokey = autokey

    def encrypt(self, plain):
        stream = list(self.key)
        result = []
        position = 0
        for letter in plain:
            number = ALPHABET.index(letter)
            shift = stream[position] if self.autokey else self.key[position % len(self.key)]
            result.append(ALPHABET[(number + shift) % 26])
            stream.append(number)
            position += 1
        return "".join(result)


def _letters(text):
    """Upper-case letters only: spaces and punctuation do not matter."""
    return "".join(letter for letter in text.upper() if letter in ALPHABET)


def _sentence(rng):
    return " ".join([rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(OBJECTS), rng.choice(PLACES)])


def generate(rng, difficulty):
    sentences = [_sentence(rng) for _ in range(1 + difficulty // 3)]
    plain = _letters(" and ".join(sentences))
    key = "".join(rng.choice(ALPHABET) for _ in range(2 + difficulty))
    autokey = difficulty >= 7
    return {
        "key": key,
        "autokey": autokey,
        "cipher": Vigenere(key, autokey).encrypt(plain),
        "plain": plain,
    }


def _blocks(text, size=5):
    return " ".join(text[start : start + size] for start in range(0, len(text), size))


def observe(instance):
    rule = (
        "The key is used once; after its last letter the plain text itself serves as the key "
        "(autokey)."
        if instance["autokey"]
        else "The key is repeated as often as needed."
    )
    return (
        "This English message was encrypted with the Vigenere cipher (A = shift by 0, B = shift "
        "by 1, and so on; cipher letter = plain letter + key letter modulo 26). Spaces were "
        "removed first; blocks of five are for legibility only.\n\n"
        f"{_blocks(instance['cipher'])}\n\n"
        f"Key: {instance['key']}\n{rule}\n\n"
        "Decrypt it. Answer with the complete plain text; case, spaces and punctuation are ignored."
    )


def verify(instance, answer):
    if len(answer) > 4 * len(instance["plain"]) + 50:
        return False
    guess = _letters(answer)
    return guess in instance["plain"]


def reference_answer(instance):
    return instance["plain"].lower()
