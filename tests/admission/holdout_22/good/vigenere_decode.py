"""Decode a Vigenere cipher with a known key."""

A = "abcdefghijklmnopqrstuvwxyz"
SYL = ["ra", "to", "mel", "ki", "sun", "do", "pa", "ven", "lu", "cor", "bi", "ta"]


def shift(text, key, sign):
    out, i = [], 0
    for ch in text:
        if ch in A:
            out.append(A[(A.index(ch) + sign * A.index(key[i % len(key)])) % 26])
            i += 1
        else:
            out.append(ch)
    return "".join(out)


def generate(rng, difficulty):
    words = ["".join(rng.choice(SYL) for _ in range(3)) for _ in range(1 + difficulty)]
    key = "".join(rng.choice(A[1:]) for _ in range(3 + difficulty // 2))
    return {"plain": " ".join(words), "key": key}


def observe(instance):
    cipher = shift(instance["plain"], instance["key"], 1)
    return (f"The text below is Vigenere-encrypted with the key '{instance['key']}' (a = shift by 0; the key "
            f"moves on only at letters).\n\n{cipher}\n\nAnswer with the plain text. "
            "Upper or lower case does not matter, and blanks may be left out.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = "".join(answer.split())
    if not given.isascii():
        return False
    return given.lower() == instance["plain"].replace(" ", "")


def reference_answer(instance):
    return instance["plain"]
