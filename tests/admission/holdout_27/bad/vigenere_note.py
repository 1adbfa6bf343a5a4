"""Decrypt a Vigenere note."""

RESYN = {"profile": "standard", "family": "vigenere_note", "tags": ["ciphers"]}
WORDS = "meet bring north tower seven silver lantern harbor midnight garden bridge letter copper window falcon winter".split()


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(3 + difficulty))
    return {"plain": plain, "key": "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(3 + difficulty // 2))}


def _encrypt(text, key):
    out, i = [], 0
    for ch in text:
        if ch == " ":
            out.append(ch)
        else:
            out.append(chr((ord(ch) + ord(key[i % len(key)]) - 194) % 26 + 97))
            i += 1
    return "".join(out)


def observe(instance):
    cipher = _encrypt(instance["plain"], instance["key"])
    return (f"Decrypt this Vigenere cipher with the key '{instance['key']}' (spaces are kept and do not use up the key):\n"
            f"{cipher}\nReply with the plain text in lower case, formatted like this: '{instance['plain']}'")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["plain"]


def reference_answer(instance):
    return instance["plain"]
