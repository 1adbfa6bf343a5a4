"""Combine byte strings; the instance holds bytes, the answer is hexadecimal in any case, with or without blanks."""
import re

RESYN = {"description": "Exclusive or of byte strings", "tags": ["bits"]}


def generate(rng, difficulty):
    length = 3 + difficulty
    return {
        "rows": [bytes(rng.randrange(256) for _ in range(length)) for _ in range(2 + difficulty // 3)],
        "rotate": rng.randrange(1, length),
    }


def combine(instance):
    result = bytes(len(instance["rows"][0]))
    for row in instance["rows"]:
        result = bytes(a ^ b for a, b in zip(result, row))
    k = instance["rotate"]
    return result[k:] + result[:k]


def observe(instance):
    rows = "\n".join(row.hex(" ") for row in instance["rows"])
    return (
        f"Byte strings in hexadecimal:\n{rows}\nTake the bitwise exclusive or of all of them, then move the first {instance['rotate']} bytes of the result to its end. "
        "Answer with the bytes in hexadecimal; blanks and the case of letters do not matter."
    )


def verify(instance, answer):
    digits = re.sub(r"\s+", "", answer[:500])
    if len(answer) > 500 or not re.fullmatch("(?:[0-9a-fA-F]{2})+", digits):
        return False
    return bytes.fromhex(digits) == combine(instance)


def reference_answer(instance):
    return combine(instance).hex(" ")
