"""Run-length coding: give the coded form of a picture row."""
import re

RESYN = {"description": "Run-length coding", "tags": ["text", "coding"]}


def encode(text):
    return "".join(f"{len(m.group(0))}{m.group(1)}" for m in re.finditer(r"(.)\1*", text))


def decode(code):
    """The text that a code such as 3A2B stands for, or None."""
    if not re.fullmatch(r"(?:[0-9]{1,12}[A-Z])+", code):
        return None
    text = ""
    for count, letter in re.findall(r"([0-9]+)([A-Z])", code):
        text += letter * int(count)
    return text


def generate(rng, difficulty):
    letters = "ABCDEFGH"[: 2 + difficulty // 2]
    text = ""
    for _ in range(4 + 3 * difficulty):
        letter = rng.choice([c for c in letters if not text.endswith(c)])
        text += letter * rng.randint(1, 4 + difficulty)
    return {"text": text}


def observe(instance):
    return (
        f"Write this row in run-length code, each run as its length and its letter (AAAB is 3A1B):\n{instance['text']}\n"
        "Answer with the code alone. Any split of the row into runs of equal letters counts."
    )


def verify(instance, answer):
    code = "".join(answer.split())
    return decode(code) == instance["text"]


def reference_answer(instance):
    return encode(instance["text"])
