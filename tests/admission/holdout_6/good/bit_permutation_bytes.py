"""Byte-level text transforms with bytes in the instance and a guarded decoder around the answer."""
import binascii
import re


def rotate(byte, k):
    return (byte << k | byte >> 8 - k) & 255


def transform(data, steps):
    for name, k in steps:
        if name == "xor":
            data = bytes(b ^ k for b in data)
        elif name == "rotate":
            data = bytes(rotate(b, k) for b in data)
        elif name == "add":
            data = bytes((b + k) & 255 for b in data)
        else:
            data = data[::-1]
    return data


def generate(rng, difficulty):
    data = bytes(rng.randrange(256) for _ in range(4 + difficulty // 2))
    steps = []
    for _ in range(1 + difficulty):
        name = rng.choice(["xor", "rotate", "add", "reverse"] if steps else ["xor", "add"])
        steps.append((name, rng.randint(1, 7) if name == "rotate" else rng.randint(1, 255)))
    return {"data": data, "steps": steps, "result": transform(data, steps)}


SAY = {"xor": "xor every byte with 0x{:02x}", "rotate": "rotate the bits of every byte left by {}",
       "add": "add {} to every byte, modulo 256", "reverse": "reverse the order of the bytes"}


def observe(instance):
    steps = "\n".join(f"{i}. " + SAY[name].format(k) for i, (name, k) in enumerate(instance["steps"], 1))
    return (f"Take the bytes {instance['data'].hex(' ')} (hexadecimal) and do the following, in order:\n{steps}\nAnswer with the "
            "resulting bytes as hexadecimal digits, two for each byte; blanks and capitals do not matter.")


def reference_answer(instance):
    return instance["result"].hex(" ")


def verify(instance, answer):
    text = re.sub(r"\s+", "", answer[:500])
    try:
        given = binascii.unhexlify(text)
    except (binascii.Error, ValueError):
        return False
    return given == instance["result"]
