"""Decrypt a Vigenère message with a known key."""

import re
import string

WORDS = (
    "anchor basket candle dagger ember falcon garden harbour island jacket kettle lantern meadow "
    "needle orchard pepper quarry ribbon saddle timber umbrella velvet walnut yonder zephyr copper "
    "silver marble thunder winter"
).split()
A = string.ascii_lowercase


def shift(text, key, sign):
    out = []
    for i, ch in enumerate(text):
        k = A.index(key[i % len(key)])
        out.append(A[(A.index(ch) + sign * k) % 26])
    return "".join(out)


def generate(rng, difficulty):
    plain = "".join(rng.choice(WORDS) for _ in range(1 + difficulty))
    key = "".join(rng.choice(A) for _ in range(2 + difficulty // 2))
    return {"cipher": shift(plain, key, 1), "key": key}


def observe(instance):
    return (
        "A message without spaces was encrypted with the Vigenère cipher (a = 0, b = 1, ..., each "
        "letter of the message plus the letter of the repeated key, modulo 26).\n"
        f"Key: {instance['key']}\nEncrypted: {instance['cipher']}\n"
        "Answer with the decrypted message in lower case, letters only, and nothing else."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    plain = shift(instance["cipher"], instance["key"], -1)
    cleaned = re.sub(r"\s+", "", answer.lower())
    return plain in cleaned


def reference_answer(instance):
    return shift(instance["cipher"], instance["key"], -1)
