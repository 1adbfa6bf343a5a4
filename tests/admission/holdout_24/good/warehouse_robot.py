"""Drive a robot through a warehouse."""
import re

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["grid", "search"]}

STEP = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}


def _distances(grid, start):
    seen, queue = {start: 0}, [start]
    for x, y in queue:
        for dx, dy in STEP.values():
            nx, ny = x + dx, y + dy
            if 0 <= ny < len(grid) and 0 <= nx < len(grid[0]) and grid[ny][nx] == ".":
                if (nx, ny) not in seen:
                    seen[nx, ny] = seen[x, y] + 1
                    queue.append((nx, ny))
    return seen


def generate(rng, difficulty):
    size = 7 + difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.3 else "." for _ in range(size)) for _ in range(size)]
        start = (rng.randrange(size), rng.randrange(size))
        if grid[start[1]][start[0]] == "#":
            continue
        seen = _distances(grid, start)
        goal = max(sorted(seen), key=seen.get)
        if seen[goal] >= size + 2:
            return {"grid": grid, "start": start, "goal": goal, "range": seen[goal] + 2}


def observe(instance):
    return (
        "A warehouse seen from above, # is a shelf (columns and rows count from 0, the top left "
        "square is column 0, row 0, north is up):\n" + "\n".join(instance["grid"]) +
        f"\n\nA robot stands at column {instance['start'][0]}, row {instance['start'][1]}, and has to end "
        f"at column {instance['goal'][0]}, row {instance['goal'][1]}, with at most {instance['range']} moves. "
        "It may not leave the warehouse or enter a shelf. Write its moves as a string of the letters "
        "N, E, S, W, without spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    moves = answer.strip()
    if not re.fullmatch(r"[NESW]+", moves) or len(moves) > instance["range"]:
        return 0.0
    grid = instance["grid"]
    x, y = instance["start"]
    for move in moves:
        x, y = x + STEP[move][0], y + STEP[move][1]
        if not (0 <= y < len(grid) and 0 <= x < len(grid[0])) or grid[y][x] == "#":
            return 0.0
    return 1.0 if (x, y) == tuple(instance["goal"]) else 0.0
