"""Divide goods over crates: full crates and what is left."""
import re


def generate(rng, difficulty):
    return {"goods": rng.randint(10 ** (3 + difficulty // 2), 10 ** (4 + difficulty // 2)), "size": rng.randint(13, 89)}


def observe(instance):
    return (
        f"{instance['goods']} bottles are packed into crates of {instance['size']}. How many crates get full, and "
        "how many bottles are left over? Answer in the form 'CRATES remainder LEFT', for example "
        "'7 remainder 3'."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,12}) remainder ([0-9]{1,12})", answer.strip())
    if not match:
        return False
    crates, left = int(match.group(1)), int(match.group(2))
    if left >= 10 ** 9:
        return False
    return crates == instance["goods"] // instance["size"]


def reference_answer(instance):
    q, r = divmod(instance["goods"], instance["size"])
    return f"{q} remainder {r}"
