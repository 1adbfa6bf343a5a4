"""XOR of byte strings; the instance holds bytes."""


def generate(rng, difficulty):
    length = 3 + difficulty
    return {"packet": rng.randbytes(length), "keys": [rng.randbytes(length) for _ in range(1 + difficulty // 3)], "turn": rng.randint(1, length - 1)}


def encode(instance):
    data = instance["packet"]
    for key in instance["keys"]:
        data = bytes(a ^ b for a, b in zip(data, key))
    return data[instance["turn"]:] + data[:instance["turn"]]


def observe(instance):
    keys = ", then with ".join(key.hex() for key in instance["keys"])
    return (
        f"The bytes {instance['packet'].hex()} (hexadecimal) are combined by XOR, byte by byte, with {keys}. Then the whole is rotated "
        f"to the left by {instance['turn']} byte(s). Give the result in hexadecimal; capitals and spaces between bytes are ignored."
    )


def verify(instance, answer):
    if len(answer) > 200 or not answer.isascii():
        return False
    try:
        return bytes.fromhex(answer.strip()) == encode(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return encode(instance).hex()
