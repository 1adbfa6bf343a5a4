"""Decipher a Vigenere text with a given key."""
import string

RESYN = {"profile": "standard", "family": "ciphers", "tags": ["text"]}

_SYLLABLES = ["ka", "lo", "mi", "ren", "tus", "pel", "dor", "van", "si", "gru", "hob", "wex", "zin", "que", "fay", "jot"]


def _shift(text, key, sign):
    out = []
    pos = 0
    for ch in text:
        if ch == " ":
            out.append(ch)
            continue
        k = ord(key[pos % len(key)]) - 97
        out.append(chr((ord(ch) - 97 + sign * k) % 26 + 97))
        pos += 1
    return "".join(out)


def generate(rng, difficulty):
    words = ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 3))) for _ in range(2 + difficulty)]
    key = "".join(rng.choice(string.ascii_lowercase[1:]) for _ in range(2 + difficulty // 2))
    return {"plain": " ".join(words), "key": key}


def observe(instance):
    return (
        "A text was enciphered with the Vigenere cipher (a=0; the key letter is added modulo 26; blanks stay and "
        f"use up no key letter). Key: {instance['key']}. Cipher text:\n"
        f"{_shift(instance['plain'], instance['key'], 1)}\n"
        "Give the plain text. Capitals and the number of blanks between words do not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    return " ".join(answer.lower().split()) == instance["plain"]


def reference_answer(instance):
    return instance["plain"].upper()
