"""Move a knight past guarded squares; any shortest route is right."""
from collections import deque
import re

JUMPS = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]


def name(square):
    return "abcdefghijkl"[square[0]] + str(square[1] + 1)


def square_of(text):
    m = re.fullmatch(r"([a-l])([1-9][0-9]?)", text)
    return ("abcdefghijkl".index(m[1]), int(m[2]) - 1) if m else None


def route(size, blocked, start, goal):
    prev, queue = {start: None}, deque([start])
    while queue:
        here = queue.popleft()
        if here == goal:
            path = []
            while here is not None:
                path.append(here)
                here = prev[here]
            return path[::-1]
        for a, b in JUMPS:
            there = (here[0] + a, here[1] + b)
            if 0 <= there[0] < size and 0 <= there[1] < size and there not in blocked and there not in prev:
                prev[there] = here
                queue.append(there)
    return None


def generate(rng, difficulty):
    size = 5 + (difficulty + 1) // 2
    while True:
        squares = [(x, y) for x in range(size) for y in range(size)]
        rng.shuffle(squares)
        blocked = set(squares[: size * size * (25 + difficulty) // 100])
        start, goal = squares[-1], squares[-2]
        path = route(size, blocked, start, goal)
        if path and len(path) >= 4 + difficulty // 4:
            return {"size": size, "blocked": blocked, "start": start, "goal": goal, "path": path}


def observe(instance):
    last = "abcdefghijkl"[instance["size"] - 1]
    return (f"On a board with the files a to {last} and the ranks 1 to {instance['size']} a knight stands on "
            f"{name(instance['start'])} and wants to get to {name(instance['goal'])} in as few moves as possible. It must not "
            f"land on {', '.join(map(name, sorted(instance['blocked'])))}. Answer with the squares of its route, start and goal "
            "included, separated by blanks. Any shortest route will do.")


def reference_answer(instance):
    return " ".join(name(s) for s in instance["path"])


def verify(instance, answer):
    squares = [square_of(t) for t in answer[:500].lower().split()]
    if len(squares) != len(instance["path"]) or None in squares:
        return False
    if squares[0] != instance["start"] or squares[-1] != instance["goal"]:
        return False
    for s, t in zip(squares, squares[1:]):
        if (t[0] - s[0], t[1] - s[1]) not in JUMPS or t in instance["blocked"]:
            return False
        if not all(0 <= x < instance["size"] for x in t):
            return False
    return True
