"""A shortest route of a knight around lost squares."""
import re

RESYN = {"profile": "standard", "family": "games", "tags": ["chess", "search"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def _distances(size, lost, start):
    seen, queue = {start: 0}, [start]
    for x, y in queue:
        for dx, dy in JUMPS:
            square = (x + dx, y + dy)
            if square in seen or square in lost:
                continue
            if 0 <= square[0] < size and 0 <= square[1] < size:
                seen[square] = seen[x, y] + 1
                queue.append(square)
    return seen


def generate(rng, difficulty):
    size = 8 + difficulty
    squares = [(x, y) for x in range(size) for y in range(size)]
    while True:
        lost = set(rng.sample(squares, size * size // 4))
        start = rng.choice([s for s in squares if s not in lost])
        far = _distances(size, lost, start)
        goals = [s for s in sorted(far) if far[s] >= 5]
        if goals:
            goal = rng.choice(goals)
            return {"size": size, "lost": lost, "start": start, "goal": goal, "moves": far[goal]}


def _name(square):
    return f"{chr(97 + square[0])}{square[1] + 1}"


def observe(instance):
    size = instance["size"]
    lost = " ".join(_name(s) for s in sorted(instance["lost"]))
    return (
        f"A chessboard has {size} columns (a to {chr(96 + size)}) and {size} rows (1 to {size}). These "
        f"squares are lost: {lost}.\nLead a knight from {_name(instance['start'])} to "
        f"{_name(instance['goal'])} with as few moves as possible, never landing on a lost square. "
        "Write all squares from start to goal, separated by single spaces. Any shortest route is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[a-z][1-9][0-9]?( [a-z][1-9][0-9]?)+", text):
        return 0.0
    route = [(ord(word[0]) - 97, int(word[1:]) - 1) for word in text.split(" ")]
    if len(route) != instance["moves"] + 1:
        return 0.0
    if route[0] != tuple(instance["start"]) or route[-1] != tuple(instance["goal"]):
        return 0.0
    size, lost = instance["size"], instance["lost"]
    for (a, b), (c, d) in zip(route, route[1:]):
        if (c - a, d - b) not in JUMPS or (c, d) in lost or not (0 <= c < size and 0 <= d < size):
            return 0.0
    return 1.0
