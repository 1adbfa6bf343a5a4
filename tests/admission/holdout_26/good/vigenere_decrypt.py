"""Decrypt a Vigenere ciphertext with a known key."""

RESYN = {"profile": "standard", "family": "cryptography", "tags": ["cipher", "strings"]}

WORDS = ("meet agent harbour midnight bring silver letter under bridge seven tower garden river winter "
         "signal copper window morning castle forest travel secret market bottle candle mirror").split()


def shift(text, key, sign):
    out, k = [], 0
    for ch in text:
        if ch == " ":
            out.append(ch)
            continue
        step = ord(key[k % len(key)]) - 97
        out.append(chr((ord(ch) - 97 + sign * step) % 26 + 97))
        k += 1
    return "".join(out)


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(2 + difficulty))
    key = "".join(rng.choice("bcdefghijklmnopqrstuvwxyz") for _ in range(3 + difficulty // 2))
    return {"cipher": shift(plain, key, +1), "key": key}


def observe(instance):
    return (
        "A text was encrypted with the Vigenere cipher (a=0, ..., z=25; letter by letter the key was added "
        "modulo 26; blanks stayed where they were and used up no key letter).\n"
        f"Key: {instance['key']}\nCiphertext: {instance['cipher']}\n"
        "Reply with the plaintext. Case does not matter, and neither does the number of blanks "
        "between or within words."
    )


def squeeze(text):
    return "".join(text.lower().split())


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    return squeeze(answer) == squeeze(shift(instance["cipher"], instance["key"], -1))


def reference_answer(instance):
    return shift(instance["cipher"], instance["key"], -1)
