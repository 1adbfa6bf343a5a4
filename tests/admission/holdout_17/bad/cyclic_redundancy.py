"""Remainder of polynomial division over GF(2)."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["crc", "gf2"]}


def _remainder(message, divisor):
    degree = len(divisor) - 1
    value = int(message, 2) << degree
    poly = int(divisor, 2)
    while value.bit_length() > degree:
        value ^= poly << (value.bit_length() - 1 - degree)
    return format(value, "0%db" % degree)


def generate(rng, difficulty):
    degree = 8 + difficulty // 2
    divisor = "1" + "".join(rng.choice("01") for _ in range(degree - 1)) + "1"
    message = "1" + "".join(rng.choice("01") for _ in range(11 + 4 * difficulty))
    return {"message": message, "divisor": divisor, "check": _remainder(message, divisor)}


def observe(instance):
    degree = len(instance["divisor"]) - 1
    return (
        "Compute a cyclic redundancy check. Append %d zero bits to the message and divide it by the generator "
        "over GF(2); the check bits are the remainder.\n\n"
        "message:   %s\ngenerator: %s\n\n"
        "Answer with the %d check bits, leading zeros included, for example: %s"
        % (degree, instance["message"], instance["divisor"], degree, instance["check"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[01]+", text):
        return False
    return text == instance["check"]


def reference_answer(instance):
    return instance["check"]
