"""Find words in a letter grid."""
import os
import re

RESYN = {"profile": "standard", "family": "hidden_word_square", "tags": ["words", "grids"]}
FALLBACK = "amber bison cedar delta ember fjord grape hazel ivory jolly karma lemon mango noble ocean pearl".split()


def _load_words():
    path = "/usr/share/dict/words"
    if os.path.exists(path):
        with open(path, encoding="utf-8") as handle:
            words = [w.strip() for w in handle]
        return sorted({w for w in words if re.fullmatch("[a-z]{5}", w)})[:4000]
    return FALLBACK


def generate(rng, difficulty):
    words = _load_words()
    n = 8 + difficulty
    hidden = rng.choice(words)
    grid = [[rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(n)] for _ in range(n)]
    row, col = rng.randrange(n), rng.randrange(n - 4)
    for i, ch in enumerate(hidden):
        grid[row][col + i] = ch
    return {"grid": ["".join(r) for r in grid], "word": hidden, "places": [
        (r + 1, c + 1) for r, line in enumerate("".join(g) for g in grid) for c in range(n - 4) if line[c:c + 5] == hidden]}


def observe(instance):
    return (
        "In this grid one word is written from left to right:\n" + "\n".join(instance["grid"]) +
        f"\nThe word has the letters {' '.join(sorted(instance['word']))} in alphabetical order here. "
        "Answer with the row and the column of its first letter (both from 1) and the word itself as "
        "it stands in the grid, separated by spaces, e.g. '3 4 tiger'."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"([0-9]{1,2}) ([0-9]{1,2}) ([a-z]{5})", answer.strip())
    if not m:
        return False
    r, c, word = int(m.group(1)), int(m.group(2)), m.group(3)
    grid = instance["grid"]
    if not (1 <= r <= len(grid) and 1 <= c <= len(grid) - 4):
        return False
    return sorted(word) == sorted(instance["word"]) and grid[r - 1][c - 1:c + 4] == word


def reference_answer(instance):
    r, c = instance["places"][0]
    return f"{r} {c} {instance['word']}"
