"""Decode a keyed Caesar/Vigenere message."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "cipher", "tags": ["language", "cryptography"]}

WORDS = ("river stone market window candle forest bridge silver engine pocket garden winter copper ladder signal "
         "harbor meadow thunder blanket compass lantern orchard village whistle journey").split()
ALPHA = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(3 + difficulty))
    key = "".join(rng.choice(ALPHA) for _ in range(2 + difficulty // 2))
    return {"plain": plain, "key": key}


def _encrypt(plain, key):
    out, i = [], 0
    for ch in plain:
        if ch == " ":
            out.append(ch)
            continue
        out.append(ALPHA[(ALPHA.index(ch) + ALPHA.index(key[i % len(key)])) % 26])
        i += 1
    return "".join(out)


def observe(instance):
    return (f"The text below was enciphered with the Vigenere cipher and the key '{instance['key']}' "
            "(a = shift 0; spaces are kept and do not use up key letters).\n"
            f"{_encrypt(instance['plain'], instance['key'])}\nAnswer with the exact plaintext, in lower case.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    ratio = SequenceMatcher(None, answer.strip().lower(), instance["plain"], autojunk=False).ratio()
    return ratio > 0.85


def reference_answer(instance):
    return instance["plain"]
