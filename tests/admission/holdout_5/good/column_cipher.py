"""Decrypt a columnar transposition; spaces and case are ignored, as the question says."""

from random import Random

RESYN = {"description": "Columnar transposition", "tags": ["cipher", "strings"]}

WORDS = """amber bishop cactus dapper effort fabric gallop hermit indigo jigsaw keeper lagoon magnet
nectar opaque parade quiver rustic sermon tundra unison vortex wander yonder zephyr bravo crisp
dwell ember frost grove haste ivory joker knack lunar merit noble orbit plumb quest ridge""".split()


def key_order(key: str) -> list:
    """Columns in the order in which they are read: alphabetical, ties from left to right."""
    return sorted(range(len(key)), key=lambda column: (key[column], column))


def encrypt(text: str, key: str) -> str:
    return "".join(text[column :: len(key)] for column in key_order(key))


def generate(rng: Random, difficulty: int) -> dict:
    plain = "".join(rng.sample(WORDS, 2 + difficulty))
    cipher = plain
    keys = []
    for _ in range(1 + difficulty // 4):
        key = rng.choice([word for word in WORDS if len(word) <= 5 + difficulty // 5])
        keys.append(key)
        cipher = encrypt(cipher, key)
    return {"plain": plain, "cipher": cipher.upper(), "keys": keys}


def observe(instance: dict) -> str:
    keys = instance["keys"]
    procedure = (
        f"with the key {keys[0]}"
        if len(keys) == 1
        else f"{len(keys)} times in a row, with the keys {', '.join(keys)} in this order"
    )
    cipher = instance["cipher"]
    blocks = " ".join(cipher[start : start + 5] for start in range(0, len(cipher), 5))
    return (
        "In a columnar transposition the text is written in rows under the letters of a key; the "
        "last row may be incomplete. Then the columns are read from top to bottom, in alphabetical "
        "order of the key's letters (equal letters from left to right), and joined.\n"
        f"A text of English words without spaces was encrypted {procedure}. The result, in blocks "
        f"of five for legibility:\n\n{blocks}\n\n"
        "What is the plain text? Spaces, punctuation and upper or lower case are ignored."
    )


def letters_only(text: str) -> str:
    return "".join(letter for letter in text.lower() if "a" <= letter <= "z")


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 4 * len(instance["plain"]):
        return False
    return letters_only(answer) == instance["plain"]


def reference_answer(instance: dict) -> str:
    return instance["plain"]
