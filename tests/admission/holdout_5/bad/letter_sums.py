"""Cryptarithms: replace letters by digits so that an addition comes out right."""

import re
from random import Random

RESYN = {"description": "Cryptarithmetic additions", "tags": ["cryptarithm", "arithmetic"]}

LETTERS = "ABCDEFGHKLMNPRSTUVWXYZ"


class Cryptarithm:
    def __init__(self, addends, total):
        self.addends = addends
        self.total = total

    @property
    def words(self):
        return [*self.addends, self.total]

    @property
    def letters(self):
        seen = []
        for word in self.words:
            for letter in word:
                if letter not in seen:
                    seen.append(letter)
        return sorted(seen)

    def value(self, word, digits):
        number = 0
        for letter in word:
            number = 10 * number + digits[letter]
        return number

    def adds_up(self, digits):
        left = sum(self.value(word, digits) for word in self.addends)
        return left == self.value(self.total, digits)

    def leading_ok(self, digits):
        return all(digits[word[0]] != 0 for word in self.words)


def generate(rng: Random, difficulty: int) -> dict:
    length = 3 + (difficulty - 1) // 2
    count = 2 + (difficulty + 1) // 4
    low = 10 ** (length - 1)
    while True:
        numbers = [rng.randint(low, 10 * low - 1) for _ in range(count)]
        texts = [str(number) for number in (*numbers, sum(numbers))]
        used = sorted(set("".join(texts)))
        if len(used) < 6:
            continue
        key = dict(zip(used, rng.sample(LETTERS, len(used))))
        words = ["".join(key[digit] for digit in text) for text in texts]
        solution = {letter: int(digit) for digit, letter in key.items()}
        return {"addends": words[:-1], "total": words[-1], "solution": solution}


def observe(instance: dict) -> str:
    puzzle = Cryptarithm(instance["addends"], instance["total"])
    width = max(map(len, puzzle.words)) + 2
    sums = "\n".join(word.rjust(width) for word in instance["addends"])
    return (
        "Each letter stands for one digit, different letters for different digits, and no number "
        f"starts with 0. Find digits so that the addition is right:\n\n{sums}\n{'-' * width}\n"
        f"{instance['total'].rjust(width)}\n\n"
        f"The letters are {', '.join(puzzle.letters)}. Answer with an assignment for every letter, "
        "separated by spaces, like `Q=4 J=7`. Any valid assignment is accepted."
    )


def parse_assignment(answer: str, letters: list):
    """Mapping from letter to digit, None if malformed or incomplete."""
    text = answer.strip().strip("`").upper()
    if len(text) > 200 or not re.fullmatch(r"[A-Z] ?= ?[0-9]([ ,]+[A-Z] ?= ?[0-9])*", text):
        return None
    pairs = re.findall(r"([A-Z]) ?= ?([0-9])", text)
    if sorted(letter for letter, _ in pairs) != letters:
        return None
    return {letter: int(digit) for letter, digit in pairs}


def verify(instance: dict, answer: str) -> bool:
    puzzle = Cryptarithm(instance["addends"], instance["total"])
    digits = parse_assignment(answer, puzzle.letters)
    if digits is None:
        return False
    checks = [
        len(set(digits.values())) == len(digits),
        puzzle.leading_ok(digits),
        puzzle.adds_up(digits),
    ]
    return bool(checks)


def reference_answer(instance: dict) -> str:
    return " ".join(f"{letter}={digit}" for letter, digit in sorted(instance["solution"].items()))
