"""Undo a Vigenere cipher with a known key."""

A = ord("a")


def _shift(text, key, sign):
    return "".join(
        chr((ord(ch) - A + sign * (ord(key[i % len(key)]) - A)) % 26 + A) for i, ch in enumerate(text)
    )


def generate(rng, difficulty):
    vowels, consonants = "aeiou", "bcdfghklmnprstvz"
    plain = "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(3 + 2 * difficulty))
    key = "".join(chr(A + rng.randrange(1, 26)) for _ in range(2 + difficulty // 2))
    return {"cipher": _shift(plain, key, 1), "key": key}


def observe(instance):
    return (
        "A text of the letters a-z was enciphered by the Vigenere method: letter i of the text was moved forward in "
        "the alphabet (z is followed by a) by the position of letter i of the key, repeated as needed, where a "
        f"moves by 0, b by 1 and so on.\n\nCiphertext: {instance['cipher']}\nKey: {instance['key']}\n\n"
        "Answer with the plain text. Upper or lower case does not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    text = answer.strip()
    if not text.isascii():
        return False
    return text.lower() == _shift(instance["cipher"], instance["key"], -1)


def reference_answer(instance):
    return _shift(instance["cipher"], instance["key"], -1)
