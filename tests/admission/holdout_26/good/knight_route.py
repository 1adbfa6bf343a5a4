"""Shortest knight route on a board with blocked squares."""
import re
from collections import deque

RESYN = {"profile": "standard", "family": "planning", "tags": ["bfs", "chess"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def name(square):
    return "abcdefghijklmnop"[square[0]] + str(square[1] + 1)


def shortest(n, blocked, start):
    parent = {start: None}
    queue = deque([start])
    while queue:
        x, y = queue.popleft()
        for dx, dy in JUMPS:
            nxt = (x + dx, y + dy)
            if 0 <= nxt[0] < n and 0 <= nxt[1] < n and nxt not in blocked and nxt not in parent:
                parent[nxt] = (x, y)
                queue.append(nxt)
    return parent


def trace(parent, goal):
    path = []
    while goal is not None:
        path.append(goal)
        goal = parent[goal]
    return path[::-1]


def generate(rng, difficulty):
    n = 6 + (difficulty + 1) // 2
    cells = [(x, y) for x in range(n) for y in range(n)]
    while True:
        blocked = set(rng.sample(cells, n * n // 3))
        start = rng.choice([c for c in cells if c not in blocked])
        parent = shortest(n, blocked, start)
        far = [c for c in sorted(parent) if len(trace(parent, c)) - 1 >= 4]
        if far:
            goal = rng.choice(far)
            return {"n": n, "blocked": sorted(blocked), "start": start, "goal": goal,
                    "moves": len(trace(parent, goal)) - 1}


def observe(instance):
    n = instance["n"]
    return (
        f"On a {n} by {n} chess board (columns a to {'abcdefghijklmnop'[n - 1]}, rows 1 to {n}) a knight "
        f"stands on {name(instance['start'])} and wants to reach {name(instance['goal'])} in as few moves "
        "as possible. It must never land on one of these blocked squares:\n"
        + ", ".join(name(b) for b in instance["blocked"])
        + "\n\nReply with the squares of a shortest route, from the first to the last square inclusive, "
        "separated by spaces. Any shortest route is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    tokens = answer.lower().split()
    if len(tokens) != instance["moves"] + 1:
        return False
    n, blocked = instance["n"], set(instance["blocked"])
    path = []
    for token in tokens:
        if not re.fullmatch(r"[a-p][1-9][0-9]?", token):
            return False
        square = (ord(token[0]) - 97, int(token[1:]) - 1)
        if square[0] >= n or square[1] >= n or square in blocked:
            return False
        path.append(square)
    if path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    return all((b[0] - a[0], b[1] - a[1]) in JUMPS for a, b in zip(path, path[1:]))


def reference_answer(instance):
    parent = shortest(instance["n"], set(instance["blocked"]), instance["start"])
    return " ".join(name(s) for s in trace(parent, instance["goal"]))
