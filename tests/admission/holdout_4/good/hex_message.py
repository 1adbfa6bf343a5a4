"""Decode a radio packet: bytes, a running key and a fee. The instance has bytes and a Decimal in it."""

import re
from decimal import Decimal

RESYN = {"description": "Decode packets", "tags": ["ciphers", "bytes"]}


def decoded(instance):
    """Each byte is combined with the key, which then moves on by the byte that was sent."""
    key, result = instance["key"], bytearray()
    for byte in instance["packet"]:
        result.append(byte ^ key)
        key = (key * instance["factor"] + byte) % 256
    return bytes(result)


def fee(instance):
    return instance["price"] * len(instance["packet"])


def generate(rng, difficulty):
    return {
        "packet": rng.randbytes(3 + 2 * difficulty),
        "key": rng.randrange(1, 256),
        "factor": rng.choice([3, 5, 7, 11, 13]),
        "price": Decimal(rng.randint(101, 999)) / 100,
    }


def observe(instance):
    return (
        f"A radio packet has these bytes (hexadecimal): {instance['packet'].hex(' ')}\n"
        f"It is decoded from left to right. The key is {instance['key']} at first. Each byte b is decoded as b XOR key; then the key becomes "
        f"(key * {instance['factor']} + b) modulo 256, with the b that was received. Every byte of the packet costs {instance['price']} euros.\n"
        "Answer with the decoded bytes in hexadecimal (two digits for each, spaces and case are ignored), then a semicolon, then the cost "
        "of the packet in euros as a decimal number."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    text, _, cost = answer.partition(";")
    digits = "".join(text.split()).lower()
    if not re.fullmatch("[0-9a-f]{2,200}", digits) or not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", cost.strip()):
        return False
    return digits == decoded(instance).hex() and Decimal(cost.strip()) == fee(instance)


def reference_answer(instance):
    return f"{decoded(instance).hex()}; {fee(instance)}"
