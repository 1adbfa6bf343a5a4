"""Compress a picture row by row into run lengths."""
import re

SYMBOLS = "#.o+"
RESYN = {"tags": ["text transforms"], "description": "run-length encoding"}
RUN = re.compile(r"(\d+)([#.o+])", re.ASCII)


def generate(rng, difficulty):
    picture = ""
    while len(picture) < 12 + 14 * difficulty:
        picture += rng.choice(SYMBOLS[: 2 + difficulty // 4]) * rng.randint(1, 5 + difficulty)
    return {"picture": picture}


def encode(text):
    return "".join(f"{len(m.group(0))}{m.group(1)}" for m in re.finditer(r"(.)\1*", text))


def observe(instance):
    return (
        f"Encode this row of symbols by run lengths:\n{instance['picture']}\n"
        "Each run becomes its length followed by its symbol, as in `3#1.2#`. Runs may be split, as long as "
        "decoding gives exactly the row."
    )


def decode(text):
    pieces, place = [], 0
    for match in RUN.finditer(text):
        if match.start() != place:
            return None
        place = match.end()
        pieces.append(match.group(2) * int(match.group(1)))
    return "".join(pieces) if place == len(text) else None


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 2000:
        return False
    return decode(text) == instance["picture"]


def reference_answer(instance):
    return encode(instance["picture"])
