"""Walk a grid of numbers and reach an exact total."""
import re

RESYN = {"profile": "standard", "family": "grid-walks", "tags": ["grid", "path-sum"]}

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def generate(rng, difficulty):
    size = 7 + difficulty // 2
    grid = [[rng.randint(1, 40 + difficulty) for _ in range(size)] for _ in range(size)]
    length = 11 + difficulty
    while True:
        r = c = 0
        path, cells = "", [(0, 0)]
        for _ in range(length):
            ways = [k for k, (dr, dc) in MOVES.items()
                    if 0 <= r + dr < size and 0 <= c + dc < size and (r + dr, c + dc) not in cells]
            if not ways:
                break
            step = rng.choice(ways)
            r, c = r + MOVES[step][0], c + MOVES[step][1]
            cells.append((r, c))
            path += step
        if len(path) == length:
            return {"grid": grid, "total": sum(grid[a][b] for a, b in cells), "steps": length, "path": path}


def observe(instance):
    rows = "\n".join(" ".join("%2d" % v for v in row) for row in instance["grid"])
    return (
        "Start on the upper left cell of this board and make exactly %d steps up, down, left or right without "
        "leaving the board and without visiting a cell twice.\n\n%s\n\nThe numbers of all the visited cells, the "
        "start included, have to add up to %d. Answer with a string of the letters U, D, L, R."
        % (instance["steps"], rows, instance["total"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    path = answer.strip()
    if not re.fullmatch(r"[UDLR]{1,400}", path):
        return False
    r = c = 0
    total = instance["grid"][0][0]
    seen = {(0, 0)}
    for step in path:
        r, c = r + MOVES[step][0], c + MOVES[step][1]
        total += instance["grid"][r][c]
        if r < 0 or c < 0 or (r, c) in seen:
            return False
        seen.add((r, c))
    return len(path) == instance["steps"] and total == instance["total"]


def reference_answer(instance):
    return instance["path"]
