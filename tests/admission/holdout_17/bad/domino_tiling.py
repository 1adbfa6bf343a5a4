"""Tile a board with missing cells by dominoes."""
import re

RESYN = {"profile": "standard", "family": "tilings", "tags": ["grid", "dominoes"]}


def generate(rng, difficulty):
    rows, cols = 4 + difficulty // 3, 4 + difficulty // 2
    count = rows * cols // 3 + 1
    while True:
        free = {(r, c) for r in range(rows) for c in range(cols)}
        tiles = []
        for _ in range(200):
            r, c = rng.randrange(rows), rng.randrange(cols)
            dr, dc = rng.choice([(0, 1), (1, 0)])
            if (r, c) in free and (r + dr, c + dc) in free:
                free -= {(r, c), (r + dr, c + dc)}
                tiles.append([r, c, r + dr, c + dc])
                if len(tiles) == count:
                    break
        if len(tiles) == count:
            break
    tiles.sort()
    cells = sorted([t[0], t[1]] for t in tiles) + sorted([t[2], t[3]] for t in tiles)
    return {"rows": rows, "cols": cols, "cells": sorted(cells), "tiles": tiles}


def observe(instance):
    cells = {tuple(c) for c in instance["cells"]}
    board = "\n".join(
        "".join("." if (r, c) in cells else "#" for c in range(instance["cols"]))
        for r in range(instance["rows"])
    )
    return (
        "Cover every free cell (.) of this board with dominoes of two neighbouring cells; no domino may "
        "cover a wall (#) and no two may overlap.\n\n" + board + "\n\n"
        "Write a domino as r1,c1-r2,c2 with rows and columns counted from 0; separate dominoes by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    free = instance["cells"]
    parts = answer.split()
    if 2 * len(parts) != len(free):
        return False
    for part in parts:
        match = re.fullmatch(r"([0-9]{1,2}),([0-9]{1,2})-([0-9]{1,2}),([0-9]{1,2})", part)
        if not match:
            return False
        r1, c1, r2, c2 = (int(v) for v in match.groups())
        if abs(r1 - r2) + abs(c1 - c2) != 1:
            return False
        for cell in ([r1, c1], [r2, c2]):
            if cell not in free:
                return False
            free.remove(cell)
    return not free


def reference_answer(instance):
    return " ".join("%d,%d-%d,%d" % tuple(t) for t in instance["tiles"])
