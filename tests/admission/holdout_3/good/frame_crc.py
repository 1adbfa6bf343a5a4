"""Check bytes of radio frames; the frames are bytes objects."""
import re

RESYN = {"description": "CRC-8 by hand", "tags": ["bits", "simulation"]}


def generate(rng, difficulty):
    return {
        "polynomial": rng.choice([0x07, 0x1D, 0x2F, 0x31, 0x9B, 0xD5]),
        "start": rng.randrange(256),
        "frames": [bytes(rng.randrange(256) for _ in range(1 + difficulty)) for _ in range(2)],
    }


def crc(frame, polynomial, register):
    for byte in frame:
        register ^= byte
        for _ in range(8):
            register = (register << 1) ^ (0x100 | polynomial) if register & 0x80 else register << 1
    return register


def _checks(instance):
    return [crc(frame, instance["polynomial"], instance["start"]) for frame in instance["frames"]]


def observe(instance):
    frames = "\n".join(frame.hex(" ") for frame in instance["frames"])
    return (
        f"The check byte of a frame is computed in an 8-bit register that starts as {instance['start']:02x} (all numbers are hexadecimal). "
        "For each byte the register becomes register XOR byte and is then shifted eight times one bit to the left; whenever a 1 is "
        f"shifted out, it is XORed with {instance['polynomial']:02x} after the shift.\nFrames (each starts afresh):\n{frames}\n"
        "Answer with the check byte of each frame, two hexadecimal digits each, separated by a space."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9a-fA-F]{2})\s+([0-9a-fA-F]{2})\s*", answer) if len(answer) <= 40 else None
    return match is not None and [int(group, 16) for group in match.groups()] == _checks(instance)


def reference_answer(instance):
    return " ".join(f"{check:02x}" for check in _checks(instance))
