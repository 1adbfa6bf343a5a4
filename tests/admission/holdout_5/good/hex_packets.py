"""Instances with bytes, tuples, sets and tuple keys: decode framed binary packets."""

import re
from random import Random

RESYN = {"description": "Binary packet decoding", "tags": ["bytes", "parsing"]}


def checksum(payload: bytes) -> int:
    """Sum of the bytes, each multiplied by its place, modulo 251."""
    return sum(place * byte for place, byte in enumerate(payload, 1)) % 251


def generate(rng: Random, difficulty: int) -> dict:
    stream = bytearray()
    names = {}
    for channel in range(1, 3 + difficulty // 2):
        # Channels are addressed by a pair of bytes.
        names[(channel, rng.randrange(256))] = f"channel {chr(64 + channel)}"
    damaged = set()
    addresses = sorted(names)
    for index in range(3 + difficulty):
        payload = bytes(rng.randrange(256) for _ in range(rng.randint(2, 3 + difficulty // 3)))
        check = checksum(payload)
        if rng.random() < 0.35:
            check = (check + rng.randint(1, 250)) % 251
            damaged.add(index)
        stream += bytes(rng.choice(addresses)) + bytes([len(payload)]) + payload + bytes([check])
    return {"stream": bytes(stream), "names": names, "damaged": damaged, "size": (len(stream), 16)}


def decode(instance: dict) -> tuple:
    """Sums of the intact payload bytes, by channel, in the order of the addresses."""
    stream, position, index = instance["stream"], 0, 0
    sums = {address: 0 for address in instance["names"]}
    while position < len(stream):
        address = (stream[position], stream[position + 1])
        length = stream[position + 2]
        payload = stream[position + 3 : position + 3 + length]
        if index not in instance["damaged"]:
            sums[address] += sum(payload)
        position += 4 + length
        index += 1
    return tuple(sums[address] for address in sorted(sums)), len(instance["damaged"])


def observe(instance: dict) -> str:
    length, width = instance["size"]
    stream = instance["stream"]
    dump = "\n".join(stream[start : start + width].hex(" ") for start in range(0, length, width))
    names = "\n".join(
        f"  {a:02x} {b:02x}: {name}" for (a, b), name in sorted(instance["names"].items())
    )
    return (
        f"A stream of {length} bytes, in hexadecimal:\n\n{dump}\n\n"
        "It consists of packets, one directly after the other: two bytes of address, one byte with "
        "the length n of the payload, n bytes of payload and one byte of checksum. The checksum is "
        "the sum of the payload bytes, the first multiplied by 1, the second by 2 and so on, "
        "modulo 251. Packets with a wrong checksum are damaged. These are the addresses:\n"
        f"{names}\n"
        "For each channel, in this order, give the sum of all payload bytes of its intact packets "
        "(0 if there are none), and at last the number of damaged packets. Answer with decimal "
        "numbers separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,6}([ ,]+[0-9]{1,6})*", text):
        return False
    sums, damaged = decode(instance)
    return tuple(int(token) for token in re.split(r"[ ,]+", text)) == (*sums, damaged)


def reference_answer(instance: dict) -> str:
    sums, damaged = decode(instance)
    return " ".join(map(str, (*sums, damaged)))
