"""List all pairs of queens that attack each other; neither pairs nor their order are ordered."""

import re
from itertools import combinations
from random import Random

RESYN = {"description": "Attacking queens", "tags": ["chess", "geometry", "sets"]}

FILES = "abcdefghijklmnop"
PAIR = re.compile(r"([a-p][0-9]{1,2})-([a-p][0-9]{1,2})")


class Board:
    def __init__(self, size, queens):
        self.size = size
        self.queens = [tuple(queen) for queen in queens]

    def name(self, queen):
        return f"{FILES[queen[0]]}{queen[1] + 1}"

    def sees(self, first, second):
        """Same line, and no other queen in between."""
        dx, dy = second[0] - first[0], second[1] - first[1]
        if not (dx == 0 or dy == 0 or abs(dx) == abs(dy)):
            return False
        steps = max(abs(dx), abs(dy))
        between = {(first[0] + dx * k // steps, first[1] + dy * k // steps) for k in range(1, steps)}
        return between.isdisjoint(self.queens)

    def attacks(self):
        return {
            frozenset((self.name(a), self.name(b)))
            for a, b in combinations(self.queens, 2)
            if self.sees(a, b)
        }


def generate(rng: Random, difficulty: int) -> dict:
    size = 6 + difficulty
    cells = [(x, y) for x in range(size) for y in range(size)]
    while True:
        queens = sorted(rng.sample(cells, 5 + difficulty))
        if len(Board(size, queens).attacks()) >= 3:
            return {"size": size, "queens": [list(queen) for queen in queens]}


def observe(instance: dict) -> str:
    board = Board(instance["size"], instance["queens"])
    names = ", ".join(map(board.name, board.queens))
    return (
        f"On a board of {board.size}x{board.size} squares (columns a, b, c, ..., rows 1, 2, 3, ...) "
        f"queens stand on {names}.\n"
        "Two queens attack each other if they are on the same row, column or diagonal and no other "
        "queen stands between them. List all pairs of queens that attack each other.\n"
        "Write each pair once, as two squares joined by a hyphen, and separate the pairs by "
        "commas. The order of the pairs, and of the two squares within a pair, does not matter. "
        "Form: `a1-z1, b2-z9`"
    )


def verify(instance: dict, answer: str) -> bool:
    text = re.sub(r"\s+", "", answer.strip().strip("`").lower()) if len(answer) <= 5000 else ""
    if not text:
        return False
    pairs = []
    for part in text.split(","):
        match = PAIR.fullmatch(part)
        if match is None or match[1] == match[2]:
            return False
        pairs.append(frozenset(match.groups()))
    # A pair that is listed twice makes the answer wrong.
    return len(pairs) == len(set(pairs)) and set(pairs) == Board(
        instance["size"], instance["queens"]
    ).attacks()


def reference_answer(instance: dict) -> str:
    pairs = Board(instance["size"], instance["queens"]).attacks()
    return ", ".join(sorted("-".join(sorted(pair)) for pair in pairs))
