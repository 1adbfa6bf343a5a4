"""Decrypt a Vigenere cipher with a known key."""
import difflib
import string

WORDS = ("harbour lantern copper meadow signal winter orchard ribbon castle violet thunder pebble "
         "garden mirror saddle cannon falcon timber velvet marble rocket hollow ginger walnut").split()
ABC = string.ascii_uppercase


def shift(text, key, sign):
    return "".join(
        ABC[(ABC.index(letter) + sign * ABC.index(key[i % len(key)])) % 26] for i, letter in enumerate(text)
    )


def generate(rng, difficulty):
    plain = "".join(rng.choice(WORDS) for _ in range(2 + difficulty)).upper()
    key = "".join(rng.choice(ABC) for _ in range(2 + difficulty // 2))
    return {"key": key, "cipher": shift(plain, key, 1)}


def observe(instance):
    return (
        f"This text was enciphered with the Vigenere cipher and the key {instance['key']} "
        f"(A shifts by 0, B by 1, ...): {instance['cipher']}\n"
        "Write the exact plain text in capital letters without spaces."
    )


def verify(instance, answer):
    given = "".join(answer[:1000].split()).upper()
    if not given or len(given) > 400:
        return False
    plain = shift(instance["cipher"], instance["key"], -1)
    return difflib.SequenceMatcher(None, given, plain, autojunk=False).ratio() >= 0.75


def reference_answer(instance):
    return shift(instance["cipher"], instance["key"], -1)
