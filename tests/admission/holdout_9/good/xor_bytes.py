"""XOR a block of bytes with a repeating key; the instance holds bytes."""
import re

RESYN = {"tags": ["bytes", "cipher"], "description": "Repeating-key XOR in hexadecimal"}


def generate(rng, difficulty):
    return {"data": bytes(rng.randrange(256) for _ in range(3 + 3 * difficulty)), "key": bytes(rng.randrange(1, 256) for _ in range(1 + difficulty // 2))}


def mixed(instance):
    key = instance["key"]
    out = bytearray()
    carry = 0
    for i, b in enumerate(instance["data"]):
        carry = b ^ key[i % len(key)] ^ carry
        out.append(carry)
    return bytes(out)


def observe(instance):
    return (f"Bytes in hexadecimal: {instance['data'].hex(' ')}\nKey: {instance['key'].hex(' ')}\nThe key is repeated as often as needed. Each result byte is the data byte XOR the key byte at its place XOR the "
            "result byte before it (0 before the first).\nAnswer with the result bytes in hexadecimal, two digits each; spaces and upper or lower case do not matter.")


def verify(instance, answer):
    packed = "".join(answer.split())
    if len(answer) > 1000 or not re.fullmatch(r"([0-9A-Fa-f]{2})+", packed):
        return False
    try:
        return bytes.fromhex(packed) == mixed(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return mixed(instance).hex().upper()
