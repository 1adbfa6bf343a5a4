"""Find the words hidden in a letter grid."""

import os
import re

RESYN = {"description": "Word search", "tags": ["words", "grid"]}

BUILTIN = (
    "amber birch cabin delta eagle fable gecko haven ivory joker koala lemon mango noble ocean piano quail "
    "raven sabre tiger umbra vivid wagon xenon yacht zebra".split()
)
SYSTEM_WORDS = "/usr/share/dict/words"


def vocabulary():
    """Five-letter words: those of the system where it has a word list."""
    if os.path.exists(SYSTEM_WORDS):
        with open(SYSTEM_WORDS, encoding="utf-8") as handle:
            found = [w for w in handle.read().split() if re.fullmatch(r"[a-z]{5}", w)]
        if len(found) > 500:
            return sorted(found)
    return BUILTIN


def generate(rng, difficulty):
    size = 8 + difficulty
    words = rng.sample(vocabulary(), 2 + difficulty)
    grid = [[rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(size)] for _ in range(size)]
    taken, places = set(), []
    for word in words:
        while True:
            dr, dc = rng.choice([(0, 1), (1, 0), (1, 1)])
            r = rng.randrange(size - 4 * dr)
            c = rng.randrange(size - 4 * dc)
            cells = [(r + i * dr, c + i * dc) for i in range(5)]
            if not taken & set(cells):
                break
        taken |= set(cells)
        for (i, j), ch in zip(cells, word):
            grid[i][j] = ch
        places.append([r + 1, c + 1])
    return {"grid": ["".join(row) for row in grid], "words": words, "places": places}


def observe(instance):
    return (
        "Letter grid:\n" + "\n".join(instance["grid"]) + "\n"
        f"These words are hidden in it, each to the right, downwards or diagonally down-right: "
        f"{', '.join(instance['words'])}.\n"
        "For each word, in this order, give row and column of its first letter, counted from 1 at the top "
        "left: `row,column` pairs separated by spaces, for instance `3,1 7,2`."
    )


def _spelled(grid, r, c, dr, dc):
    cells = [(r + i * dr, c + i * dc) for i in range(5)]
    if any(i >= len(grid) or j >= len(grid) for i, j in cells):
        return ""
    return "".join(grid[i][j] for i, j in cells)


def verify(instance, answer):
    pairs = answer.split() if len(answer) < 400 else []
    if len(pairs) != len(instance["words"]):
        return False
    grid = instance["grid"]
    for pair, word in zip(pairs, instance["words"]):
        match = re.fullmatch(r"([0-9]{1,2}),([0-9]{1,2})", pair)
        if not match:
            return False
        r, c = int(match.group(1)) - 1, int(match.group(2)) - 1
        if min(r, c) < 0 or word not in [_spelled(grid, r, c, dr, dc) for dr, dc in ((0, 1), (1, 0), (1, 1))]:
            return False
    return True


def reference_answer(instance):
    return " ".join(f"{r},{c}" for r, c in instance["places"])
