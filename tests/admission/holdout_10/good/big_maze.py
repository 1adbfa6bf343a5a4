"""A shortest way through a big maze; every shortest way is right."""
from collections import deque

RESYN = {"tags": ["grids", "shortest paths"], "limits": {"cpu_seconds": 20}}
STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def generate(rng, difficulty):
    size = 7 + 6 * difficulty
    while True:
        grid = ["".join("#" if rng.random() < 0.28 else "." for _ in range(size)) for _ in range(size)]
        grid[0] = "." + grid[0][1:]
        grid[-1] = grid[-1][:-1] + "."
        way = shortest(grid)
        if way:
            return {"grid": grid, "way": way}


def shortest(grid):
    size = len(grid)
    came = {(0, 0): None}
    queue = deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        for letter, (dr, dc) in STEPS.items():
            cell = (r + dr, c + dc)
            if 0 <= cell[0] < size and 0 <= cell[1] < size and grid[cell[0]][cell[1]] == "." and cell not in came:
                came[cell] = (letter, (r, c))
                queue.append(cell)
    cell, letters = (size - 1, size - 1), []
    if cell not in came:
        return ""
    while came[cell] is not None:
        letter, cell = came[cell]
        letters.append(letter)
    return "".join(reversed(letters))


def observe(instance):
    return (
        "\n".join(instance["grid"])
        + "\nWalk from the top left to the bottom right corner over dots, one square up (U), down (D), left (L) or "
        f"right (R) at a time, never onto #. Use only {len(instance['way'])} steps, the fewest possible. "
        "Answer with the letters of the steps without spaces (capitals or small letters); any such way is right."
    )


def verify(instance, answer):
    way = answer.strip().upper()
    grid = instance["grid"]
    if len(way) != len(instance["way"]):
        return False
    r = c = 0
    for letter in way:
        if letter not in STEPS:
            return False
        r, c = r + STEPS[letter][0], c + STEPS[letter][1]
        if not (0 <= r < len(grid) and 0 <= c < len(grid)) or grid[r][c] != ".":
            return False
    return r == c == len(grid) - 1


def reference_answer(instance):
    return instance["way"]
