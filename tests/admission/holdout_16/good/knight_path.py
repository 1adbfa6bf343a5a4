"""Shortest path of a knight on a board with blocked squares."""
import re
from collections import deque

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def _distances(n, blocked, start):
    dist = {start: 0}
    queue = deque([start])
    while queue:
        x, y = queue.popleft()
        for dx, dy in JUMPS:
            nxt = (x + dx, y + dy)
            if 0 <= nxt[0] < n and 0 <= nxt[1] < n and nxt not in blocked and nxt not in dist:
                dist[nxt] = dist[(x, y)] + 1
                queue.append(nxt)
    return dist


def _name(square):
    return "abcdefghijklmnopqrst"[square[0]] + str(square[1] + 1)


def generate(rng, difficulty):
    n = 8 + difficulty
    squares = [(x, y) for x in range(n) for y in range(n)]
    while True:
        rng.shuffle(squares)
        blocked = sorted(squares[: n * n // 6])
        start = squares[-1]
        dist = _distances(n, set(blocked), start)
        far = sorted(s for s in dist if dist[s] >= 4 + difficulty // 3)
        if far:
            return {"n": n, "blocked": blocked, "start": start, "goal": rng.choice(far)}


def observe(instance):
    n = instance["n"]
    blocked = " ".join(_name(s) for s in instance["blocked"])
    return (
        f"Board of {n} x {n} squares, files a to {'abcdefghijklmnopqrst'[n - 1]}, ranks 1 to {n}. "
        f"Blocked squares: {blocked}.\nMove a knight from {_name(instance['start'])} to "
        f"{_name(instance['goal'])} in as few moves as possible without ever standing on a blocked "
        "square.\nList all squares visited, the first and the last included, joined by '-'."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return False
    parts = answer.strip().split("-")
    if not all(re.fullmatch(r"[a-t][1-9][0-9]?", p) for p in parts):
        return False
    n, blocked = instance["n"], set(instance["blocked"])
    path = [(ord(p[0]) - 97, int(p[1:]) - 1) for p in parts]
    if path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    for x, y in path:
        if x >= n or y >= n or (x, y) in blocked:
            return False
    for (a, b), (c, d) in zip(path, path[1:]):
        if (c - a, d - b) not in JUMPS:
            return False
    return len(path) - 1 == _distances(n, blocked, instance["start"])[instance["goal"]]


def reference_answer(instance):
    dist = _distances(instance["n"], set(instance["blocked"]), instance["goal"])
    here = instance["start"]
    path = [here]
    while here != instance["goal"]:
        here = min((here[0] + dx, here[1] + dy) for dx, dy in JUMPS
                   if dist.get((here[0] + dx, here[1] + dy), 10 ** 6) == dist[here] - 1)
        path.append(here)
    return "-".join(_name(s) for s in path)
