"""Encode a label with non-ASCII characters as UTF-8."""
import re

ALPHABET = "abcdefghknoprstuvz" + "äöüßéèçñøåšžłąę" + "αβγδλμπσωДЖИЛФЯ" + "€→√≤漢字東京" + "🚂🚌🎲"


def generate(rng, difficulty):
    length = 3 + difficulty * 2
    text = "".join(rng.choice(ALPHABET) for _ in range(length))
    return {"text": text}


def observe(instance):
    return (
        "A label printer wants its text as UTF-8 bytes in hexadecimal, without a byte order mark.\n"
        f"Text: {instance['text']}\n"
        "Give all bytes in order, two hexadecimal digits each. Capital or small digits are both fine, and "
        "blanks between bytes may be left out."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9A-Fa-f]{2}(?: *[0-9A-Fa-f]{2})*", text):
        return False
    return bytes.fromhex(text) == instance["text"].encode("utf-8")


def reference_answer(instance):
    return instance["text"].encode("utf-8").hex(" ")
