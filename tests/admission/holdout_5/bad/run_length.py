"""Run-length encode a bitmap row by row, or rather: one long pixel string."""

import re
from random import Random

RESYN = {
    "description": "Run-length encoding with the fewest tokens",
    "tags": ["compression", "strings"],
    "limits": {"cpu_seconds": 10, "memory_bytes": 512 * 1024 * 1024},
}

TOKEN = re.compile(r"([0-9]*)([a-z])")


def generate(rng: Random, difficulty: int) -> dict:
    letters = "abcdefgh"[: 3 + difficulty // 2]
    runs = 6 + 3 * difficulty
    text = ""
    previous = ""
    for _ in range(runs):
        letter = rng.choice([c for c in letters if c != previous])
        text += letter * rng.choice([1, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13])
        previous = letter
    return {"text": text}


def encode(text: str) -> str:
    tokens = []
    position = 0
    while position < len(text):
        end = position
        while end < len(text) and text[end] == text[position]:
            end += 1
        length = end - position
        tokens.append((str(length) if length > 1 else "") + text[position])
        position = end
    return "".join(tokens)


def decode(code: str):
    """The text of a code; None if the code is malformed."""
    result = []
    position = 0
    while position < len(code):
        match = TOKEN.match(code, position)
        if match is None:
            return None
        count = int(match.group(1)) if match.group(1) else 1
        result.append(match.group(2) * count)
        position = match.end()
    return "".join(result)


def observe(instance: dict) -> str:
    text = instance["text"]
    lines = "\n".join(text[start : start + 60] for start in range(0, len(text), 60))
    return (
        f"This string of {len(text)} letters is broken into lines for legibility only:\n\n{lines}\n\n"
        "Write its run-length encoding: every maximal run of one letter is replaced by its length "
        "in decimal digits and the letter; for runs of length 1 the length is left out. For "
        "example, `xxxyzz` becomes `3xy2z`. Answer with the encoded string on one line."
    )


def verify(instance: dict, answer: str) -> bool:
    code = answer.strip().strip("`")
    # No right code is longer than the text itself.
    if not code or len(code) > len(instance["text"]):
        return False
    if decode(code) != instance["text"]:
        return False
    return len(code) == len(encode(instance["text"]))


def reference_answer(instance: dict) -> str:
    return encode(instance["text"])
