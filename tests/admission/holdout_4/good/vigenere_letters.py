"""Decipher a Vigenere text with a known key; case and spacing are ignored, as the question says."""

from random import Random

RESYN = {"description": "Vigenere", "tags": ["ciphers"], "limits": {"cpu_seconds": 2, "memory_bytes": 128 * 1024 * 1024}}

A = ord("A")
WORDS = (
    "ORCHID PLANET SUMMER BRIDGE CASTLE DESERT ENGINE FOREST GUITAR HAMMER ISLAND JACKET KETTLE LADDER MARKET NEEDLE OYSTER "
    "PENCIL RABBIT SADDLE TUNNEL VALLEY WALNUT"
).split()


def moved(text: str, key: str, sign: int) -> str:
    return "".join(
        chr((ord(letter) - A + sign * (ord(key[index % len(key)]) - A)) % 26 + A) for index, letter in enumerate(text)
    )


def generate(rng: Random, difficulty: int) -> dict:
    plain = "".join(rng.sample(WORDS, 2 + difficulty))
    key = "".join(chr(A + rng.randrange(26)) for _ in range(2 + difficulty))
    return {"key": key, "cipher": moved(plain, key, 1)}


def observe(instance: dict) -> str:
    return (
        f"Decipher the Vigenere text {instance['cipher']} with the key {instance['key']} (A moves a letter by 0, B by 1 and so on; the key "
        "is repeated).\nAnswer with the plain text; spaces and the difference between capital and small letters are ignored."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 1000 or not answer.isascii():
        return False
    return "".join(answer.split()).upper() == moved(instance["cipher"], instance["key"], -1)


def reference_answer(instance: dict) -> str:
    return moved(instance["cipher"], instance["key"], -1)
