"""Minesweeper: mark the mines; right marks count for, wrong marks against."""
from itertools import combinations
import re

RESYN = {"description": "Mark mines from the counts of neighbours", "tags": ["grid", "logic", "partial credit"]}


def neighbours(r, c, size):
    return [
        (y, x) for y in range(r - 1, r + 2) for x in range(c - 1, c + 2)
        if (y, x) != (r, c) and 0 <= y < size and 0 <= x < size
    ]


def layouts(board, unknown, count):
    """How many ways there are to put so many mines on the unknown cells."""
    size, rules = len(board), []
    for r in range(size):
        for c in range(size):
            near = unknown & set(neighbours(r, c, size))
            if board[r][c] != "?" and near:
                rules.append((near, int(board[r][c])))
    return sum(
        all(len(near.intersection(mines)) == number for near, number in rules)
        for mines in combinations(sorted(unknown), count)
    )


def generate(rng, difficulty):
    size = 4 + difficulty // 2
    cells = [(r, c) for r in range(size) for c in range(size)]
    while True:
        mines = sorted(rng.sample(cells, 3 + difficulty))
        # Cells with a mine show "?"; some free ones are hidden as well.
        hidden = rng.sample([c for c in cells if c not in mines], 2 + difficulty // 3)
        board = []
        for r in range(size):
            row = ""
            for c in range(size):
                if (r, c) in mines or (r, c) in hidden:
                    row += "?"
                else:
                    row += str(sum(n in mines for n in neighbours(r, c, size)))
            board.append(row)
        if layouts(board, set(mines) | set(hidden), len(mines)) == 1:
            return {"board": board, "count": len(mines), "mines": [list(m) for m in mines]}


def observe(instance):
    return (
        "A field with mines. A digit is the number of mines on the up to eight neighbours of a free cell; ? is unknown:\n"
        + "\n".join(instance["board"])
        + f"\nThere are {instance['count']} mines. Answer with their cells as row,column, counted from 1 at the upper left, separated by "
        "blanks, for example: 1,2 3,3"
    )


def verify(instance, answer):
    words = answer.split()
    if not words or len(words) > 400 or not all(re.fullmatch(r"[0-9]{1,3},[0-9]{1,3}", w) for w in words):
        return 0.0
    marks = {tuple(int(n) - 1 for n in word.split(",")) for word in words}
    if len(marks) != len(words):
        return 0.0
    mines = {tuple(m) for m in instance["mines"]}
    score = (len(marks & mines) - len(marks - mines)) / len(mines)
    return score


def reference_answer(instance):
    return " ".join(f"{r + 1},{c + 1}" for r, c in instance["mines"])
