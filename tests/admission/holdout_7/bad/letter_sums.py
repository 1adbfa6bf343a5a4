"""Cryptarithm: replace letters by digits so that the addition holds."""
from itertools import permutations
import re

RESYN = {"description": "Cryptarithms", "tags": ["cryptarithm", "logic"]}

ALPHABET = "ABCDEFGHJK"


def value(word, digits):
    total = 0
    for letter in word:
        total = 10 * total + digits[letter]
    return total


def count_solutions(words):
    """Try every assignment of digits to the letters."""
    letters = sorted(set("".join(words)))
    leading = {word[0] for word in words}
    found = 0
    for choice in permutations(range(10), len(letters)):
        digits = dict(zip(letters, choice))
        if any(digits[letter] == 0 for letter in leading):
            continue
        if value(words[0], digits) + value(words[1], digits) == value(words[2], digits):
            found += 1
    return found


def generate(rng, difficulty):
    wanted = [5, 6, 6, 7, 7, 8, 8, 9, 10, 10][difficulty - 1]
    length = [2, 2, 3, 3, 4, 4, 5, 4, 4, 5][difficulty - 1]
    while True:
        a = rng.randint(10 ** (length - 1), 10 ** length - 1)
        b = rng.randint(10 ** (length - 1), 10 ** length - 1)
        text = f"{a} {b} {a + b}"
        used = sorted(set(text) - {" "})
        if len(used) != wanted:
            continue
        names = list(ALPHABET[:wanted])
        rng.shuffle(names)
        key = dict(zip(used, names))
        words = ["".join(key[d] for d in number) for number in text.split()]
        # The harder puzzles must not have too many solutions.
        if difficulty < 6 or count_solutions(words) <= 150:
            return {"words": words, "solution": {key[d]: int(d) for d in used}}


def observe(instance):
    a, b, c = instance["words"]
    letters = ", ".join(sorted(instance["solution"]))
    return (
        f"{a} + {b} = {c}\nEach letter ({letters}) stands for another digit, and no number starts with 0. "
        "Answer with all letters and their digits, for example X=1, Y=5, Z=0."
    )


def verify(instance, answer):
    if len(answer) > 200:
        return False
    parts = [re.fullmatch(r"\s*([A-Z])\s*=\s*([0-9])\s*", part) for part in answer.split(",")]
    if not all(parts):
        return False
    digits = {m.group(1): int(m.group(2)) for m in parts}
    words = instance["words"]
    if len(digits) != len(parts) or set(digits) != set("".join(words)) or len(set(digits.values())) != len(digits):
        return False
    if any(digits[word[0]] == 0 for word in words):
        return False
    return value(words[0], digits) + value(words[1], digits) == value(words[2], digits)


def reference_answer(instance):
    return ", ".join(f"{letter}={digit}" for letter, digit in sorted(instance["solution"].items()))
