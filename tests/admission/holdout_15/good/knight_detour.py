"""Shortest knight's route on a board with holes; every shortest route is accepted."""
import re
from collections import deque

RESYN = {"profile": "standard", "family": "games", "tags": ["graphs"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def _name(cell):
    return "abcdefghijkl"[cell[0]] + str(cell[1] + 1)


def _route(size, holes, start, goal):
    parent, queue = {start: None}, deque([start])
    while queue:
        cell = queue.popleft()
        if cell == goal:
            route = []
            while cell is not None:
                route.append(cell)
                cell = parent[cell]
            return route[::-1]
        for dx, dy in JUMPS:
            new = (cell[0] + dx, cell[1] + dy)
            if 0 <= new[0] < size and 0 <= new[1] < size and new not in holes and new not in parent:
                parent[new] = cell
                queue.append(new)
    return None


def generate(rng, difficulty):
    size = 7 + difficulty // 3
    cells = [(x, y) for x in range(size) for y in range(size)]
    need = 4 + difficulty // 4
    while True:
        rng.shuffle(cells)
        count = size * size * 4 // 10
        start, goal, holes = cells[0], cells[1], set(cells[2:2 + count])
        route = _route(size, holes, start, goal)
        if route and len(route) - 1 >= need:
            return {"size": size, "holes": sorted(holes), "start": start, "goal": goal}


def observe(instance):
    size = instance["size"]
    return (f"A board has the files a to {'abcdefghijkl'[size - 1]} and the ranks 1 to {size}. These squares are missing: "
            + ", ".join(map(_name, instance["holes"])) + f".\nMove a knight from {_name(instance['start'])} to "
            f"{_name(instance['goal'])} in as few moves as possible, landing only on squares that exist. "
            "Answer with all the squares of the route, first and last included, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    cells = []
    for token in answer.split():
        match = re.fullmatch(r"([a-l])([1-9][0-9]?)", token)
        if not match:
            return False
        cells.append(("abcdefghijkl".index(match[1]), int(match[2]) - 1))
    size, holes = instance["size"], set(instance["holes"])
    best = _route(size, holes, instance["start"], instance["goal"])
    if len(cells) != len(best) or cells[0] != instance["start"] or cells[-1] != instance["goal"]:
        return False
    for (a, b), (c, d) in zip(cells, cells[1:]):
        if (c - a, d - b) not in JUMPS or not (0 <= c < size and 0 <= d < size) or (c, d) in holes:
            return False
    return True


def reference_answer(instance):
    return " ".join(map(_name, _route(instance["size"], set(instance["holes"]), instance["start"], instance["goal"])))
