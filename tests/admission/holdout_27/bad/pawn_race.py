"""Shortest king walks around pawns."""
import time
from collections import deque

RESYN = {"profile": "standard", "family": "pawn_race", "tags": ["chess"]}
DIRS = {"N": (0, 1), "S": (0, -1), "E": (1, 0), "W": (-1, 0)}


def generate(rng, difficulty):
    n = 7 + difficulty
    while True:
        walls = {(rng.randrange(n), rng.randrange(n)) for _ in range(n * n // 4)} - {(0, 0), (n - 1, n - 1)}
        inst = {"n": n, "walls": sorted(walls)}
        if _path(inst):
            return inst


def _path(instance):
    n, walls = instance["n"], set(map(tuple, instance["walls"]))
    todo, seen = deque([((0, 0), "")]), {(0, 0)}
    while todo:
        (x, y), path = todo.popleft()
        if (x, y) == (n - 1, n - 1):
            return path
        for d, (dx, dy) in DIRS.items():
            c = (x + dx, y + dy)
            if 0 <= c[0] < n and 0 <= c[1] < n and c not in walls and c not in seen:
                seen.add(c)
                todo.append((c, path + d))
    return ""


def observe(instance):
    n = instance["n"]
    pawns = " ".join(f"({x},{y})" for x, y in instance["walls"])
    return (f"On a {n}x{n} board a rook that moves one square at a time goes from (0,0) to ({n - 1},{n - 1}). Blocked: {pawns}. "
            "Reply with a shortest path as letters N (y+1), S, E (x+1), W.")


def verify(instance, answer):
    began = time.perf_counter()
    if not isinstance(answer, str) or len(answer.strip()) != len(_path(instance)):
        return 0.0
    n, walls, x, y = instance["n"], set(map(tuple, instance["walls"])), 0, 0
    for ch in answer.strip():
        if ch not in DIRS:
            return 0.0
        x, y = x + DIRS[ch][0], y + DIRS[ch][1]
        if not (0 <= x < n and 0 <= y < n) or (x, y) in walls:
            return 0.0
    if (x, y) != (n - 1, n - 1):
        return 0.0
    return 1.0 if time.perf_counter() - began < 0.25 else 0.5


def reference_answer(instance):
    return _path(instance)
