"""Decrypt bytes with a repeating key; the instance holds bytes."""

import binascii

RESYN = {"description": "XOR with a repeating key and a rotation", "tags": ["ciphers", "bytes"]}


def _rotate(byte, by):
    return (byte << by | byte >> (8 - by)) & 255


def crypt(data, key, turn):
    return bytes(_rotate(b ^ key[i % len(key)], turn) for i, b in enumerate(data))


def generate(rng, difficulty):
    return {
        "data": rng.randbytes(4 + 3 * difficulty),
        "key": rng.randbytes(1 + difficulty // 2),
        "turn": rng.randint(1, 7) if difficulty > 3 else 0,
    }


def observe(instance):
    turn = instance["turn"]
    extra = (
        f"Then rotate the eight bits of each byte to the left by {turn} place(s); bits pushed out return on the right.\n"
        if turn else ""
    )
    return (
        f"Bytes, in hexadecimal: {instance['data'].hex(' ')}\nKey: {instance['key'].hex(' ')}\n"
        f"Combine every byte with the corresponding byte of the key, repeated as often as needed, by exclusive or.\n{extra}"
        "Answer with the resulting bytes in hexadecimal; capital or small letters, with or without spaces between the "
        "bytes."
    )


def verify(instance, answer):
    text = "".join(answer.split()) if len(answer) <= 1000 else ""
    try:
        given = binascii.unhexlify(text)
    except (binascii.Error, ValueError):
        return False
    return given == crypt(instance["data"], instance["key"], instance["turn"])


def reference_answer(instance):
    return crypt(instance["data"], instance["key"], instance["turn"]).hex()
