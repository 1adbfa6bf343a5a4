"""Translate nonsense sentences into a family of pig-latin dialects."""

import re
from random import Random

RESYN = {
    "description": "Pig-latin dialects",
    "tags": ["strings", "language games"],
    "limits": {"cpu_seconds": 10},
}

ONSETS = "b bl br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w z".split()
NUCLEI = "a e i o u ai ea oo ou".split()
CODAS = "b ck d f g ll m n nd ng p r rt s st t x".split()
VOWELS = "aeiou"


def nonsense_word(rng: Random, syllables: int) -> str:
    parts = []
    for index in range(syllables):
        onset = "" if index == 0 and rng.random() < 0.2 else rng.choice(ONSETS)
        parts.append(onset + rng.choice(NUCLEI))
    return "".join(parts) + rng.choice(CODAS)


def translate_word(word: str, rule: dict) -> str:
    """Move the leading consonants to the end; 'qu' counts as consonants."""
    position = 0
    while position < len(word) and word[position] not in VOWELS:
        position += 1
    if position and word[position - 1 : position + 1] == "qu":
        position += 1
    if position == 0:
        return word + rule["vowel_suffix"]
    return word[position:] + word[:position] + rule["suffix"]


def generate(rng: Random, difficulty: int) -> dict:
    words = [nonsense_word(rng, rng.randint(1, 1 + (difficulty + 2) // 4)) for _ in range(3 + difficulty)]
    rule = {
        "suffix": rng.choice(["ay", "oy", "um", "ex"]),
        "vowel_suffix": rng.choice(["way", "yay", "hum", "nix"]),
        "backwards": difficulty >= 6,
    }
    return {"words": words, "rule": rule}


def translate(instance: dict) -> str:
    rule = instance["rule"]
    words = [translate_word(word, rule) for word in instance["words"]]
    if rule["backwards"]:
        words.reverse()
    return " ".join(words)


def observe(instance: dict) -> str:
    rule = instance["rule"]
    lines = [
        "In a secret language words are changed like this:",
        "- If a word begins with consonants, all consonants before its first vowel move to its "
        f"end, followed by '{rule['suffix']}'. 'qu' at that place moves as a whole.",
        f"- If a word begins with a vowel, '{rule['vowel_suffix']}' is added to its end.",
        "- The vowels are a, e, i, o, u.",
    ]
    if rule["backwards"]:
        lines.append("- Then the order of the words is reversed.")
    lines += [
        "Translate this sentence:",
        " ".join(instance["words"]),
        "Answer with the translated words on one line, separated by spaces. Upper and lower case "
        "do not matter.",
    ]
    return "\n".join(lines)


def verify(instance: dict, answer: str) -> bool:
    text = re.sub(r"\s+", " ", answer.strip())
    if not text or len(text) > 400:
        return False
    try:
        # Case does not matter, so let the regex engine compare.
        return re.fullmatch(text, translate(instance), re.IGNORECASE) is not None
    except (re.error, OverflowError, RecursionError):
        return False


def reference_answer(instance: dict) -> str:
    return translate(instance)
