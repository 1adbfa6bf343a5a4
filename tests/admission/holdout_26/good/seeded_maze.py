"""Find the way through a maze that is drawn from a stored seed."""
import random

RESYN = {"profile": "standard", "family": "planning", "tags": ["maze", "search"]}

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def carve(seed, size):
    """Spanning tree of the grid; wide[r][c] is the drawing with walls."""
    rng = random.Random(seed)
    side = 2 * size + 1
    wide = [["#"] * side for _ in range(side)]
    stack = [(1, 1)]
    wide[1][1] = "."
    while stack:
        r, c = stack[-1]
        options = [(dr, dc) for dr, dc in MOVES.values()
                   if 0 < r + 2 * dr < side and 0 < c + 2 * dc < side and wide[r + 2 * dr][c + 2 * dc] == "#"]
        if not options:
            stack.pop()
            continue
        dr, dc = rng.choice(options)
        wide[r + dr][c + dc] = wide[r + 2 * dr][c + 2 * dc] = "."
        stack.append((r + 2 * dr, c + 2 * dc))
    return wide


def generate(rng, difficulty):
    return {"seed": rng.getrandbits(40), "size": 5 + difficulty}


def observe(instance):
    wide = carve(instance["seed"], instance["size"])
    wide[1][1], wide[-2][-2] = "S", "E"
    picture = "\n".join("".join(row) for row in wide)
    return (
        f"{picture}\n\nWalk from S to E; '#' is wall. Each letter U, D, L or R moves one character up, down, "
        "left or right in the picture. Reply with the letters of a walk that never enters a wall, "
        f"ends on E, and has at most {4 * instance['size'] ** 2} letters. Detours are allowed."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not text or len(text) > 4 * instance["size"] ** 2:
        return False
    wide = carve(instance["seed"], instance["size"])
    r = c = 1
    for letter in text:
        if letter not in MOVES:
            return False
        r, c = r + MOVES[letter][0], c + MOVES[letter][1]
        if wide[r][c] == "#":
            return False
    return (r, c) == (len(wide) - 2, len(wide) - 2)


def reference_answer(instance):
    wide = carve(instance["seed"], instance["size"])
    goal = (len(wide) - 2, len(wide) - 2)
    paths = {(1, 1): ""}
    frontier = [(1, 1)]
    while goal not in paths:
        following = []
        for r, c in frontier:
            for letter, (dr, dc) in MOVES.items():
                cell = (r + dr, c + dc)
                if wide[cell[0]][cell[1]] != "#" and cell not in paths:
                    paths[cell] = paths[r, c] + letter
                    following.append(cell)
        frontier = following
    return paths[goal]
