"""Decrypt bytes with a repeating XOR key."""
import re

RESYN = {"profile": "standard", "family": "bytes", "tags": ["xor"]}


def _xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def generate(rng, difficulty):
    key = bytes(rng.randrange(1, 256) for _ in range(1 + (difficulty + 2) // 3))
    data = bytes(rng.randrange(256) for _ in range(90000 + 4000 * difficulty))
    return {"key": key, "data": data}


def observe(instance):
    return (
        f"Ciphertext (hex): {instance['data'].hex()}\nKey (hex): {instance['key'].hex()}\n"
        "The plaintext was XORed with the key, repeated as often as needed. Give the plaintext in "
        "hexadecimal. Upper and lower case are equally welcome, and blanks between bytes or a "
        "leading 0x do no harm."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000000:
        return False
    text = answer.strip().lower()
    if text.startswith("0x"):
        text = text[2:]
    if not re.fullmatch(r"[0-9a-f]{2}(?: {0,2}[0-9a-f]{2})*", text):
        return False
    return bytes.fromhex(text) == _xor(instance["data"], instance["key"])


def reference_answer(instance):
    return _xor(instance["data"], instance["key"]).hex()
