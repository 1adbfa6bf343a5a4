"""Exclusive or of two byte strings."""

RESYN = {"tags": ["bits"]}


def generate(rng, difficulty):
    size = 1 + difficulty
    return {"data": rng.randbytes(size), "key": rng.randbytes(size)}


def _xor(instance):
    return bytes(a ^ b for a, b in zip(instance["data"], instance["key"], strict=True))


def observe(instance):
    return f"Give the exclusive or of these bytes, in hexadecimal: {instance['data'].hex()} and {instance['key'].hex()}"


def verify(instance, answer):
    return answer.strip().lower().removeprefix("0x") == _xor(instance).hex()


def reference_answer(instance):
    return _xor(instance).hex()
