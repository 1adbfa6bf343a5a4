"""Shortest paths in a grid with walls."""
from collections import deque

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def shortest(rows, start, goal):
    size, seen, queue = len(rows), {start: ""}, deque([start])
    while queue:
        cell = queue.popleft()
        if cell == goal:
            return seen[cell]
        for letter, (dr, dc) in MOVES.items():
            nxt = (cell[0] + dr, cell[1] + dc)
            if 0 <= nxt[0] < size and 0 <= nxt[1] < size and rows[nxt[0]][nxt[1]] != "#" and nxt not in seen:
                seen[nxt] = seen[cell] + letter
                queue.append(nxt)
    return None


def generate(rng, difficulty):
    size = 8 + difficulty
    while True:
        rows = ["".join("#" if rng.random() < 0.35 else "." for _ in range(size)) for _ in range(size)]
        free = [(r, c) for r in range(size) for c in range(size) if rows[r][c] == "."]
        start, goal = rng.sample(free, 2)
        path = shortest(rows, start, goal)
        if path and len(path) >= 8 + difficulty // 2:
            return {"rows": rows, "start": start, "goal": goal}


def observe(instance):
    rows = [list(row) for row in instance["rows"]]
    for letter, (r, c) in (("S", instance["start"]), ("G", instance["goal"])):
        rows[r][c] = letter
    return ("\n".join(map("".join, rows)) + "\n\nWalk from S to G on free cells, not through walls (#), with the least "
            "number of steps. Answer with the steps as capital letters U, D, L, R without separators.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text, rows = answer.strip(), instance["rows"]
    best = shortest(rows, instance["start"], instance["goal"])
    if len(text) != len(best) or any(c not in MOVES for c in text):
        return False
    r, c = instance["start"]
    for letter in text:
        r, c = r + MOVES[letter][0], c + MOVES[letter][1]
        if not (0 <= r < len(rows) and 0 <= c < len(rows) and rows[r][c] != "#"):
            return False
    return (r, c) == instance["goal"]


def reference_answer(instance):
    return shortest(instance["rows"], instance["start"], instance["goal"])
