"""Unscramble words: each line is an anagram of a dictionary word."""

import re
from collections import Counter
from random import Random

RESYN = {"description": "Anagrams of dictionary words", "tags": ["words", "strings"]}

DICTIONARY = "/usr/share/dict/words"

BUILT_IN = """anchor basket blanket button candle carpet castle cherry circle copper corner cotton
desert dinner dragon engine feather finger forest garden hammer harvest island jacket kitchen ladder
lantern leather lemon market mirror monkey mountain needle orange oyster parrot pencil pepper pillow
planet pocket rabbit ribbon saddle salmon shadow silver spider summer sunset teapot thunder ticket
timber tunnel turtle valley velvet village violin walnut whisper window winter yellow zipper""".split()


def load_words():
    """The system dictionary if there is one, else the built-in list."""
    try:
        with open(DICTIONARY, encoding="utf-8", errors="replace") as handle:
            words = [line.strip() for line in handle]
    except OSError:
        return list(BUILT_IN)
    words = [word for word in words if re.fullmatch(r"[a-z]{5,9}", word)]
    return words if len(words) > 500 else list(BUILT_IN)


def scramble(rng: Random, word: str) -> str:
    letters = list(word)
    while True:
        rng.shuffle(letters)
        if "".join(letters) != word:
            return "".join(letters)


def generate(rng: Random, difficulty: int) -> dict:
    words = rng.sample(load_words(), 2 + difficulty)
    return {
        "words": words,
        "scrambled": [scramble(rng, word) for word in words],
        "lengths": [len(word) for word in words],
    }


def observe(instance: dict) -> str:
    lines = "\n".join(
        f"{number}. {letters} (begins with {word[0]}, ends with {word[-1]})"
        for number, (letters, word) in enumerate(zip(instance["scrambled"], instance["words"]), 1)
    )
    return (
        "Each line holds the letters of an English word in the wrong order:\n"
        f"{lines}\n"
        "Find the words. Answer with all of them in the order of the lines, in lower case and "
        "separated by spaces."
    )


def same_letters(first: str, second: str) -> bool:
    return Counter(first) == Counter(second)


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`").lower()
    if len(text) > 400 or not re.fullmatch(r"[a-z]+([\s,]+[a-z]+)*", text):
        return False
    given = re.split(r"[\s,]+", text)
    if len(given) != len(instance["words"]):
        return False
    return all(
        mine == word or (same_letters(mine, word) and mine in BUILT_IN)
        for mine, word in zip(given, instance["words"])
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["words"])
