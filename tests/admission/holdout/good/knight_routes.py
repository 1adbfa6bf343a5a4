"""A shortest route of a knight on a board with holes."""

from itertools import pairwise

JUMPS = [(dx, dy) for dx in (-2, -1, 1, 2) for dy in (-2, -1, 1, 2) if abs(dx) != abs(dy)]


class ChessBoard:
    def __init__(self, size, holes):
        self.size, self.holes = size, {tuple(h) for h in holes}

    def free(self, x, y):
        return 0 <= x < self.size and 0 <= y < self.size and (x, y) not in self.holes

    def route(self, start, goal):
        routes, seen = [[tuple(start)]], {tuple(start)}
        while routes:
            route = routes.pop(0)
            x, y = route[-1]
            if (x, y) == tuple(goal):
                return route
            for dx, dy in JUMPS:
                cell = (x + dx, y + dy)
                if self.free(*cell) and cell not in seen:
                    seen.add(cell)
                    routes.append([*route, cell])
        return None


def generate(rng, difficulty):
    size = 8 + difficulty // 2
    cells = [[x, y] for x in range(size) for y in range(size)]
    while True:
        start, goal, *holes = rng.sample(cells, 2 + size * size // 4)
        route = ChessBoard(size, holes).route(start, goal)
        if route and len(route) >= 4 + difficulty // 4:
            return {"size": size, "start": start, "goal": goal, "holes": holes}


def name(cell):
    return f"{chr(97 + cell[0])}{cell[1] + 1}"


def observe(instance):
    return (
        f"Board: {instance['size']} x {instance['size']}, files from a, ranks from 1. Holes: "
        f"{' '.join(sorted(map(name, instance['holes'])))}.\nA knight goes from "
        f"{name(instance['start'])} to {name(instance['goal'])} and may not land on holes. Give a route with "
        "as few moves as possible: all squares including both ends, separated by spaces."
    )


def verify(instance, answer):
    names = {name((x, y)): (x, y) for x in range(instance["size"]) for y in range(instance["size"])}
    words = answer.lower().replace("-", " ").split()
    if not 2 <= len(words) <= 200 or not set(words) <= set(names):
        return False
    cells = [names[w] for w in words]
    board = ChessBoard(instance["size"], instance["holes"])
    if cells[0] != tuple(instance["start"]) or cells[-1] != tuple(instance["goal"]):
        return False
    if not all(board.free(*c) for c in cells):
        return False
    if any((b[0] - a[0], b[1] - a[1]) not in JUMPS for a, b in pairwise(cells)):
        return False
    return len(cells) == len(board.route(instance["start"], instance["goal"]))


def reference_answer(instance):
    board = ChessBoard(instance["size"], instance["holes"])
    return " ".join(map(name, board.route(instance["start"], instance["goal"])))
