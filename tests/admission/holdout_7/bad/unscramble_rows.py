"""Anagrams: unscramble the words."""
from pathlib import Path

RESYN = {"description": "Unscramble words", "tags": ["words"]}

FALLBACK = (
    "planet bottle garden silver window rocket castle market dragon pepper violin summer winter forest "
    "candle button ladder mirror needle orange pillow ribbon saddle tunnel velvet walnut yellow basket "
    "compass journey lantern mystery network picture station thunder village whisper balance chapter"
).split()


def load_words():
    """A larger list can be put next to this file; the words below are used otherwise."""
    path = Path("/usr/share/dict/words")
    if path.exists():
        with open(path, encoding="utf-8", errors="ignore") as handle:
            words = [line.strip() for line in handle]
        words = sorted({w for w in words if 6 <= len(w) <= 7 and w.isascii() and w.isalpha() and w.islower()})
        if len(words) > 200:
            return words
    return FALLBACK


def scramble(rng, word):
    letters = list(word)
    while "".join(letters) == word:
        rng.shuffle(letters)
    return "".join(letters)


def generate(rng, difficulty):
    words = rng.sample(load_words(), 2 + difficulty)
    decoys = [w for w in rng.sample(load_words(), 12 + difficulty) if w not in words]
    options = sorted(words + decoys)
    return {"scrambled": [scramble(rng, w) for w in words], "words": words, "options": options}


def observe(instance):
    return (
        f"Scrambled words: {' '.join(instance['scrambled'])}\nThey are among these words: {' '.join(instance['options'])}\n"
        "Answer with the words in the order of the scrambled ones, separated by blanks."
    )


def verify(instance, answer):
    given = answer.lower().split()
    return given == list(instance["words"])


def reference_answer(instance):
    return " ".join(instance["words"])
