"""How many steps does it take to leave the cave?"""
from collections import deque
import re

RESYN = {"description": "Shortest way through a cave", "tags": ["grid", "search"]}


def generate(rng, difficulty):
    size = 7 + 2 * difficulty
    share = 0.42
    grid = [["#" if rng.random() < share else "." for _ in range(size)] for _ in range(size)]
    grid[0][0] = grid[-1][-1] = "."
    return {"grid": ["".join(row) for row in grid]}


def steps(grid):
    """Breadth-first search from the upper left to the lower right corner; -1 without a way."""
    size = len(grid)
    distance = {(0, 0): 0}
    queue = deque(distance)
    while queue:
        r, c = queue.popleft()
        for cell in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if cell not in distance and 0 <= cell[0] < size and 0 <= cell[1] < size and grid[cell[0]][cell[1]] == ".":
                distance[cell] = distance[r, c] + 1
                queue.append(cell)
    return distance.get((size - 1, size - 1), -1)


def observe(instance):
    return (
        "A cave, where . is free and # is rock:\n" + "\n".join(instance["grid"]) + "\n"
        "Somebody walks from the upper left to the lower right corner, up, down, left or right over free cells. What is "
        "the least number of steps? Answer with the number alone, or -1 if there is no way."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*(-1|[0-9]{1,5})\s*", answer)
    return match is not None and int(match.group(1)) == steps(instance["grid"])


def reference_answer(instance):
    return str(steps(instance["grid"]))
