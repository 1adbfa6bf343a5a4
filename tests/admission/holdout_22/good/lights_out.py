"""Lights out on a square board."""
import re

RESYN = {"profile": "standard", "family": "puzzles", "tags": ["grid", "linear-algebra"]}


def press(lit, r, c, size):
    for rr, cc in ((r, c), (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if 0 <= rr < size and 0 <= cc < size:
            lit ^= {(rr, cc)}


def generate(rng, difficulty):
    size = 4 + difficulty // 3
    while True:
        cells = [(r, c) for r in range(size) for c in range(size)]
        presses = sorted(rng.sample(cells, 4 + difficulty))
        lit = set()
        for r, c in presses:
            press(lit, r, c, size)
        if len(lit) >= 4:
            return {"size": size, "lit": lit, "presses": presses}


def observe(instance):
    size = instance["size"]
    rows = ["".join("#" if (r, c) in instance["lit"] else "." for c in range(size)) for r in range(size)]
    return ("Lights out: pressing a cell toggles it and its neighbours above, below, left and right.\n"
            "# is lit, . is dark. Rows and columns count from 0.\n" + "\n".join(rows) +
            "\nTurn all lights off. Answer with the cells to press as row,col pairs separated by spaces, "
            "no cell twice, in any order, e.g. 0,0 1,2")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    pairs = answer.split()
    if not all(re.fullmatch(r"[0-9],[0-9]", pair) for pair in pairs):
        return False
    cells = [(int(pair[0]), int(pair[2])) for pair in pairs]
    size = instance["size"]
    if len(set(cells)) != len(cells) or any(r >= size or c >= size for r, c in cells):
        return False
    lit = set(instance["lit"])
    for r, c in cells:
        press(lit, r, c, size)
    return not lit


def reference_answer(instance):
    return " ".join(f"{r},{c}" for r, c in instance["presses"])
