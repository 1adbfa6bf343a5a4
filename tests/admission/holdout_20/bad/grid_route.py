"""Shortest route through a grid with walls."""
from collections import deque

RESYN = {"profile": "standard", "family": "grids", "tags": ["shortest_paths"]}

_MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _search(rows):
    size = len(rows)
    start, goal = (0, 0), (size - 1, size - 1)
    queue = deque([start])
    how = {start: ""}
    while queue:
        cell = queue.popleft()
        if cell == goal:
            return how[cell]
        for letter, (dr, dc) in _MOVES.items():
            r, c = cell[0] + dr, cell[1] + dc
            if 0 <= r < size and 0 <= c < size and rows[r][c] == "." and (r, c) not in how:
                how[(r, c)] = how[cell] + letter
                queue.append((r, c))
    return None


def generate(rng, difficulty):
    size = 7 + difficulty
    while True:
        rows = []
        for r in range(size):
            rows.append("".join("#" if rng.random() < 0.33 else "." for _ in range(size)))
        rows[0] = "." + rows[0][1:]
        rows[-1] = rows[-1][:-1] + "."
        path = _search(rows)
        if path is not None and len(path) >= 2 * size:
            return {"rows": rows, "path": path}


def observe(instance):
    return (
        "In this picture '.' is free and '#' is a wall. Find a shortest route from the upper left to the lower "
        "right corner, one step up, down, left or right at a time.\n" + "\n".join(instance["rows"]) +
        "\nAnswer with the steps as a string of the letters U, D, L, R without blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    steps = answer.strip()
    rows = instance["rows"]
    size = len(rows)
    if not steps or len(steps) > size * size:
        return False
    r = c = 0
    for letter in steps:
        if letter not in _MOVES:
            return False
        dr, dc = _MOVES[letter]
        r, c = r + dr, c + dc
        if not (0 <= r < size and 0 <= c < size) or rows[r][c] != ".":
            return False
    return (r, c) == (size - 1, size - 1)


def reference_answer(instance):
    return instance["path"]
