"""Moves of a rook that captures all pawns."""

import re


def generate(rng, difficulty):
    squares = [f + r for f in "abcdefgh" for r in "12345678"]
    count = 3 + difficulty
    here = rng.choice(squares)
    taken = [here]
    while len(taken) <= count:
        lines = [s for s in squares if (s[0] == here[0]) != (s[1] == here[1]) and s not in taken]
        if not lines:
            break
        here = rng.choice(lines)
        taken.append(here)
    pawns = taken[1:]
    return {"start": taken[0], "pawns": sorted(pawns), "order": pawns}


def observe(instance):
    return (
        f"A rook stands on {instance['start']} of an otherwise empty chess board with pawns on "
        f"{', '.join(instance['pawns'])} that never move. With every move it must capture a pawn; it "
        "may jump over pawns.\nIn which order can it capture all? Answer with the squares in order, "
        "separated by spaces, such as `a1 a5 c5`."
    )


def verify(instance, answer):
    here = instance["start"]
    left = set(instance["pawns"])
    for word in re.split(r"[\s,]+", answer.strip().lower()):
        file, rank = word[0], int(word[1:])
        square = f"{file}{rank}"
        if square not in left or (file == here[0]) == (str(rank) == here[1]):
            return False
        left.remove(square)
        here = square
    return not left


def reference_answer(instance):
    return " ".join(instance["order"])
