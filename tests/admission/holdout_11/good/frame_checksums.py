"""Compute the checksums of radio frames."""

RESYN = {"description": "checksums", "tags": ["bytes"], "limits": {"cpu_seconds": 5}}


def generate(rng, difficulty):
    frames = [bytes(rng.randrange(256) for _ in range(3 + 2 * difficulty)) for _ in range(1 + difficulty // 3)]
    return {"frames": frames, "start": rng.randrange(65536)}


def checksum(frame: bytes, start: int) -> int:
    low, high = start & 255, start >> 8
    for byte in frame:
        low = (low + byte) % 255
        high = (high + low) % 255
    return high << 8 | low


def observe(instance):
    frames = "\n".join(f.hex(" ") for f in instance["frames"])
    return (
        f"For each frame start with low = {instance['start'] & 255} and high = {instance['start'] >> 8}; for each byte "
        "(hexadecimal below) low becomes (low + byte) mod 255, then high becomes (high + low) mod 255.\n"
        f"{frames}\nThe checksum is high, then low, each as two hexadecimal digits. Answer with the checksum of every frame, "
        "in order, separated by spaces; upper or lower case."
    )


def wanted(instance):
    return [f"{checksum(f, instance['start']):04x}" for f in instance["frames"]]


def verify(instance, answer):
    return answer.lower().split() == wanted(instance)


def reference_answer(instance):
    return " ".join(wanted(instance))
