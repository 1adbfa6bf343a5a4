"""Robotics: find a command sequence through a grid with walls."""
from collections import deque

STEP = {"UP": (-1, 0), "DOWN": (1, 0), "LEFT": (0, -1), "RIGHT": (0, 1)}


def _path(grid, start, goal):
    came = {tuple(start): None}
    queue = deque([tuple(start)])
    while queue:
        r, c = queue.popleft()
        if [r, c] == goal:
            break
        for name, (dr, dc) in STEP.items():
            a, b = r + dr, c + dc
            if 0 <= a < len(grid) and 0 <= b < len(grid[0]) and grid[a][b] == "." and (a, b) not in came:
                came[(a, b)] = (r, c, name)
                queue.append((a, b))
    if tuple(goal) not in came:
        return None
    out, here = [], tuple(goal)
    while came[here]:
        r, c, name = came[here]
        out.append(name)
        here = (r, c)
    return out[::-1]


def generate(rng, difficulty):
    n = 6 + difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.3 else "." for _ in range(n)) for _ in range(n)]
        free = [[r, c] for r in range(n) for c in range(n) if grid[r][c] == "."]
        start, goal = rng.sample(free, 2)
        path = _path(grid, start, goal)
        if path and len(path) >= n:
            return {"grid": grid, "start": start, "goal": goal}


def observe(instance):
    return ("Grid (# is a wall, rows from the top, counted from 0):\n" + "\n".join(instance["grid"])
            + f"\nStart: row {instance['start'][0]}, column {instance['start'][1]}. Goal: row {instance['goal'][0]}, column "
            f"{instance['goal'][1]}.\nGive commands UP, DOWN, LEFT, RIGHT separated by spaces that lead the robot from start "
            "to goal without leaving the grid or entering a wall; it must stand on the goal after the last command, and at "
            "most 400 commands are allowed.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    grid = instance["grid"]
    r, c = instance["start"]
    commands = answer.split()
    if not commands or len(commands) > 400:
        return False
    for word in commands:
        dr, dc = STEP[word]
        r, c = r + dr, c + dc
        if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == "#":
            return False
    return [r, c] == instance["goal"]
