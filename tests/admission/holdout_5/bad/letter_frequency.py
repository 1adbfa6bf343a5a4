"""Frequency analysis: find the most frequent letter, shift the text by it, and repeat."""

from random import Random
from string import ascii_lowercase as ALPHABET

RESYN = {"description": "Iterated frequency shift", "tags": ["cipher", "strings", "counting"]}


def shift(text: str, amount: int) -> str:
    return "".join(
        ALPHABET[(ALPHABET.index(letter) + amount) % 26] if letter in ALPHABET else letter
        for letter in text
    )


def most_frequent(text: str) -> str:
    """The letter that occurs most often in the text."""
    letters = set(text) - {" "}
    return max(letters, key=text.count)


def generate(rng: Random, difficulty: int) -> dict:
    words = []
    weights = [rng.randint(1, 4) for _ in ALPHABET]
    for _ in range(2 + difficulty):
        words.append("".join(rng.choices(ALPHABET, weights, k=rng.randint(4, 8))))
    return {"text": " ".join(words), "rounds": 1 + difficulty // 2}


def transform(instance: dict) -> str:
    text = instance["text"]
    for _ in range(instance["rounds"]):
        letter = most_frequent(text)
        text = shift(text, ALPHABET.index(letter) + 1)
        first, *rest = text.split(" ")
        text = " ".join([*rest, first])
    return text


def observe(instance: dict) -> str:
    rounds = instance["rounds"]
    times = "once" if rounds == 1 else f"{rounds} times in a row, always with the latest text"
    return (
        f"Take the text\n\n{instance['text']}\n\n"
        f"and do the following {times}:\n"
        "1. Find the letter that occurs most often in the text (if several occur equally often, "
        "the one that stands first in the alphabet).\n"
        "2. Replace every letter by the letter that comes n places later in the alphabet, where n "
        "is the place of the letter found in step 1 (a = 1, ..., z = 26); after z comes a again. "
        "Spaces stay.\n"
        "3. Move the first word to the end.\n"
        "Answer with the resulting text in lower case, with single spaces between the words."
    )


def normalise(answer: str) -> str:
    return " ".join(answer.strip().strip("`\"'").lower().split())


def verify(instance: dict, answer: str) -> bool:
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return normalise(answer) == transform(instance)


def reference_answer(instance: dict) -> str:
    return transform(instance)
