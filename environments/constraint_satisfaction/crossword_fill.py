"""Build a word square: every row and every column is a different word of the list.

Difficulty: the square grows from 3 to 6 rows and the list from 8 to 35 words; blind search space
(a word for each row), in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["words"]}

# Few letters, so that words share them and wrong words fit for a while.
LETTERS = "AEINORST"


def generate(rng: Random, difficulty: int) -> dict:
    size = 3 + (difficulty - 1) // 3
    solution = random_square(rng, size)
    words = [*solution, *columns_of(solution)]
    while len(words) < 5 + 3 * difficulty:
        decoy = changed(rng, rng.choice(words))
        if decoy not in words:
            words.append(decoy)
    return {"size": size, "words": sorted(words), "solution": solution}


def random_square(rng: Random, size: int) -> list[str]:
    """Random letters, until all rows and columns differ."""
    while True:
        rows = ["".join(rng.choices(LETTERS, k=size)) for _ in range(size)]
        if len({*rows, *columns_of(rows)}) == 2 * size:
            return rows


def changed(rng: Random, word: str) -> str:
    position = rng.randrange(len(word))
    return word[:position] + rng.choice(LETTERS) + word[position + 1 :]


def observe(instance: dict) -> str:
    size = instance["size"]
    return (
        f"Words: {', '.join(instance['words'])}.\n"
        f"Fill a grid of {size} rows and {size} columns with letters so that every row, read from "
        "left to right, and every column, read from top to bottom, is one of these words, and no "
        "word occurs twice.\n"
        "Answer with the rows from top to bottom, separated by spaces, on one line, for example "
        "(a grid of two rows): `ON NO`"
    )


def verify(instance: dict, answer: str) -> bool:
    size = instance["size"]
    rows = answer.split() if len(answer) <= 2 * size * (size + 1) else []
    if [len(row) for row in rows] != [size] * size:
        return False
    lines = [*rows, *columns_of(rows)]
    return len(set(lines)) == 2 * size and all(line in instance["words"] for line in lines)


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])


def columns_of(rows: list[str]) -> list[str]:
    return ["".join(letters) for letters in zip(*rows, strict=True)]
