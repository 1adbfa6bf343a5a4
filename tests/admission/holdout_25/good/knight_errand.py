"""Shortest knight path on a board with blocked squares."""
import re
from collections import deque

JUMPS = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def _name(square):
    return "abcdefghijkl"[square[0]] + str(square[1] + 1)


def _distances(n, blocked, start):
    dist, todo = {start: 0}, deque([start])
    while todo:
        x, y = todo.popleft()
        for dx, dy in JUMPS:
            there = (x + dx, y + dy)
            if 0 <= there[0] < n and 0 <= there[1] < n and there not in blocked and there not in dist:
                dist[there] = dist[x, y] + 1
                todo.append(there)
    return dist


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    squares = [(x, y) for x in range(n) for y in range(n)]
    while True:
        blocked = set(rng.sample(squares, n * n // 3))
        start = rng.choice([s for s in squares if s not in blocked])
        dist = _distances(n, blocked, start)
        goals = [s for s, d in dist.items() if d >= 4 + difficulty // 4]
        if goals:
            return {"n": n, "blocked": blocked, "start": start, "goal": rng.choice(goals)}


def observe(instance):
    n = instance["n"]
    rows = "\n".join(
        f"{y + 1:>2} " + "".join("#" if (x, y) in instance["blocked"] else "." for x in range(n))
        for y in reversed(range(n)))
    return (
        f"A board of {n} x {n} squares (columns a to {'abcdefghijkl'[n - 1]} from left to right, row 1 "
        f"at the bottom); # squares are blocked, a knight must not land on them:\n{rows}\n"
        f"Bring a chess knight from {_name(instance['start'])} to {_name(instance['goal'])} in as few "
        "moves as possible. Any shortest path is right.\n"
        "Answer with the squares in order, both ends included, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return False
    path = []
    for word in answer.split():
        if not re.fullmatch(r"[a-l](?:[1-9]|1[0-2])", word):
            return False
        path.append(("abcdefghijkl".index(word[0]), int(word[1:]) - 1))
    if not path or path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    for (x, y), (u, v) in zip(path, path[1:]):
        if (u - x, v - y) not in JUMPS or (u, v) in instance["blocked"]:
            return False
        if u >= instance["n"] or v >= instance["n"]:
            return False
    dist = _distances(instance["n"], instance["blocked"], instance["start"])
    return len(path) - 1 == dist[instance["goal"]]


def reference_answer(instance):
    dist = _distances(instance["n"], instance["blocked"], instance["start"])
    path = [instance["goal"]]
    while path[-1] != instance["start"]:
        x, y = path[-1]
        path.append(next((x + dx, y + dy) for dx, dy in JUMPS
                         if dist.get((x + dx, y + dy)) == dist[x, y] - 1))
    return " ".join(_name(s) for s in reversed(path))
