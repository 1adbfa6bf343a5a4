"""Which squares of a chess board are attacked?"""

import re

RESYN = {"description": "Attacked squares", "tags": ["board games"]}

KNIGHT = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
KING = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)]
LINES = {"bishop": KING[4:], "rook": KING[:4], "queen": KING}
FILES = "abcdefgh"


def name(square):
    return FILES[square[0]] + str(square[1] + 1)


def on_board(square):
    return 0 <= square[0] < 8 and 0 <= square[1] < 8


def attacked(pieces):
    """Empty squares that at least one piece attacks; pieces block lines."""
    taken = {tuple(square) for _, square in pieces}
    result = set()
    for kind, (x, y) in pieces:
        if kind in LINES:
            for dx, dy in LINES[kind]:
                here = (x + dx, y + dy)
                while on_board(here) and here not in taken:
                    result.add(here)
                    here = (here[0] + dx, here[1] + dy)
        else:
            for dx, dy in KNIGHT if kind == "knight" else KING:
                here = (x + dx, y + dy)
                if on_board(here) and here not in taken:
                    result.add(here)
    return sorted(result)


def generate(rng, difficulty):
    count = 1 + (difficulty + 1) // 2
    squares = rng.sample([(x, y) for x in range(8) for y in range(8)], count)
    kinds = ["knight", "king", "rook", "bishop", "queen"][: 3 + difficulty // 4]
    return {"pieces": [[rng.choice(kinds), list(square)] for square in squares], "level": difficulty}


def observe(instance):
    pieces = ", ".join(f"{kind} on {name(square)}" for kind, square in instance["pieces"])
    return (
        f"On an empty chess board stand white pieces: {pieces}.\n"
        "List exactly the empty squares that at least one of these pieces attacks (a piece on the way blocks a line), in "
        "any order, separated by spaces, such as: a9 b9\n"
        "You score the share of these squares that you find; the full score needs the exact set of squares."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return 0.0
    words = set(answer.lower().replace(",", " ").split())
    if not words or any(not re.fullmatch("[a-h][1-8]", word) for word in words):
        return 0.0
    expected = {name(square) for square in attacked(instance["pieces"])}
    return len(words & expected) / len(expected)


def reference_answer(instance):
    return " ".join(name(square) for square in attacked(instance["pieces"]))
