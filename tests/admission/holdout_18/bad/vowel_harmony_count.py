"""Linguistics: encode words of an invented language by vowel classes and sum weighted positions."""
import random
import re

FRONT = "eiy"
BACK = "aou"
CONS = "ptkmnslr"


def _word(rng, syllables):
    return "".join(rng.choice(CONS) + rng.choice(FRONT + BACK) for _ in range(syllables))


def generate(rng, difficulty):
    words = [_word(rng, rng.randint(3, 4 + difficulty // 3)) for _ in range(6 + 2 * difficulty)]
    random.shuffle(words)
    return {"words": words, "front": rng.randint(3, 40), "back": rng.randint(41, 90)}


def _score(instance):
    total = 0
    for pos, word in enumerate(instance["words"], 1):
        vowels = [c for c in word if c in FRONT + BACK]
        if all(c in FRONT for c in vowels):
            total += pos * instance["front"]
        elif all(c in BACK for c in vowels):
            total += pos * instance["back"]
        else:
            total += pos * len(vowels)
    return total


def observe(instance):
    return ("In Temvi, e i y are front vowels and a o u are back vowels. Each word at position p (first word: p = 1) "
            f"scores p*{instance['front']} if all its vowels are front, p*{instance['back']} if all are back, and p times "
            "its number of vowels otherwise.\nWords: " + " ".join(instance["words"])
            + "\nGive the sum of the scores as an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,9}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _score(instance)


def reference_answer(instance):
    return str(_score(instance))
