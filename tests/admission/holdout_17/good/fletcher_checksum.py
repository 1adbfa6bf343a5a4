"""Compute a position dependent checksum of a text."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["checksum", "strings"]}

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def hash_text(text, modulus):
    low = high = 0
    for c in text:
        low = (low + ord(c)) % modulus
        high = (high + low) % modulus
    return high * 1000 + low


def generate(rng, difficulty):
    size = 5 + 2 * difficulty
    return {"text": "".join(rng.choice(LETTERS) for _ in range(size)), "modulus": rng.randint(200, 999)}


def observe(instance):
    return (
        "Set A = 0 and B = 0. For each letter of the text %r add its ASCII code to A modulo %d, then add A to B "
        "modulo %d.\nThe digest is 1000*B + A. Answer with the digest."
        % (instance["text"], instance["modulus"], instance["modulus"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,7}", text):
        return False
    return int(text) == hash_text(instance["text"], instance["modulus"])


def reference_answer(instance):
    return str(hash_text(instance["text"], instance["modulus"]))
