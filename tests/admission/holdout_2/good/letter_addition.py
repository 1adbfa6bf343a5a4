"""Cryptarithm: digits for letters so that a sum is right; several solutions are possible."""

import re
import string

RESYN = {"description": "Cryptarithms", "tags": ["puzzle", "several answers"]}


# Digits of the addends, number of addends, least number of different digits.
LEVELS = [(3, 2, 5), (3, 2, 6), (3, 2, 7), (4, 2, 7), (4, 2, 8), (4, 3, 8), (4, 3, 9), (5, 3, 9), (5, 3, 10), (6, 4, 10)]


def _encode(number, names):
    return "".join(names[int(d)] for d in str(number))


def generate(rng, difficulty):
    length, terms, distinct = LEVELS[difficulty - 1]
    while True:
        addends = [rng.randint(10 ** (length - 1), 10 ** length - 1) for _ in range(terms)]
        total = sum(addends)
        used = set("".join(map(str, [*addends, total])))
        if len(used) >= distinct:
            break
    names = rng.sample(string.ascii_uppercase, 10)
    words = [_encode(n, names) for n in (*addends, total)]
    letters = sorted(set("".join(words)))
    key = {letter: names.index(letter) for letter in letters}
    return {"words": words, "letters": letters, "key": key}


def observe(instance):
    *addends, total = instance["words"]
    return (
        f"{' + '.join(addends)} = {total}\n"
        "Every letter stands for a digit, different letters for different digits, and no word begins with 0. Find digits "
        "for which the sum is right; if there are several solutions, any of them is accepted.\n"
        f"Answer with a digit for each of the letters {' '.join(instance['letters'])}, in this order, in the form `X=1 Y=2` "
        "with single spaces or commas between."
    )


def verify(instance, answer):
    pairs = re.split(r"[ ,]+", answer.strip()) if len(answer) <= 200 else []
    if not all(re.fullmatch(r"[A-Z]=[0-9]", pair) for pair in pairs):
        return False
    if [pair[0] for pair in pairs] != instance["letters"]:
        return False
    digits = {pair[0]: pair[2] for pair in pairs}
    if len(set(digits.values())) < len(digits):
        return False
    numbers = ["".join(digits[letter] for letter in word) for word in instance["words"]]
    if any(n.startswith("0") for n in numbers):
        return False
    *addends, total = map(int, numbers)
    return sum(addends) == total


def reference_answer(instance):
    return " ".join(f"{letter}={instance['key'][letter]}" for letter in instance["letters"])
