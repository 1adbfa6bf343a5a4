"""Check values of a packet."""
import re

RESYN = {"profile": "standard", "family": "packet_bytes", "tags": ["sensor logs"]}


def generate(rng, difficulty):
    return {"packet": bytes(rng.randrange(256) for _ in range(6 + 3 * difficulty))}


def _solve(instance):
    x = a = b = 0
    for v in instance["packet"]:
        x ^= v
        a = (a + v) % 255
        b = (b + a) % 255
    return f"{x:02x}{a:02x}{b:02x}"


def observe(instance):
    return (f"Packet: {instance['packet'].hex(' ')}\nCompute X = xor of all bytes; starting with A = B = 0, for each byte v: "
            "A = (A+v) mod 255, B = (B+A) mod 255. Reply with X, A, B as six hexadecimal digits (any case), nothing between.")


def verify(instance, answer):
    return (isinstance(answer, str) and len(answer) < 100 and re.fullmatch(r"[0-9a-fA-F]{6}", answer.strip()) is not None
            and answer.strip().lower() == _solve(instance))


def reference_answer(instance):
    return _solve(instance)
