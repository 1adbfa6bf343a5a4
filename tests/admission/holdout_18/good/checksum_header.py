"""Protocols: internet checksum of a header."""
import re


def generate(rng, difficulty):
    return {"words": [rng.randrange(0x10000) for _ in range(5 + 2 * difficulty)]}


def _checksum(words):
    total = 0
    for w in words:
        total += w
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def observe(instance):
    words = " ".join(f"{w:04x}" for w in instance["words"])
    return (f"16-bit words of a header (hexadecimal): {words}\nCompute the internet checksum: the one's complement sum of all "
            "words (carries are added back), complemented. Answer with four hexadecimal digits, upper or lower case, with or "
            "without 0x in front.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(?:0[xX])?([0-9a-fA-F]{4})", answer.strip())
    return bool(match) and int(match.group(1), 16) == _checksum(instance["words"])


def reference_answer(instance):
    return f"{_checksum(instance['words']):04x}"
