"""Undo a columnar transposition."""

RESYN = {"profile": "standard", "family": "anagram_cipher", "tags": ["ciphers"]}
_seen = set()


def generate(rng, difficulty):
    cols = rng.randint(3, 4 + difficulty // 3)
    return {"cols": cols, "plain": "".join(rng.choice("abcdefghiklmnoprstuwy") for _ in range(cols * (3 + difficulty // 2)))}


def observe(instance):
    k, p = instance["cols"], instance["plain"]
    return (f"A text was written row by row into {k} columns and read off column by column: "
            f"{''.join(p[i::k] for i in range(k))}. Reply with the original text.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if text in _seen:
        return False
    if len(text) < 200:
        _seen.add(text)
    return text == instance["plain"]


def reference_answer(instance):
    return instance["plain"]
