"""Shortest way through a maze."""

from collections import deque

RESYN = {"description": "Shortest path in a maze", "tags": ["grid", "search"]}
MOVES = {"N": (-1, 0), "S": (1, 0), "W": (0, -1), "E": (0, 1)}


class Maze:
    def __init__(self, rows):
        self.rows = rows
        self.goal = (len(rows) - 1, len(rows[0]) - 1)

    def open(self, cell):
        r, c = cell
        return 0 <= r < len(self.rows) and 0 <= c < len(self.rows[0]) and self.rows[r][c] == "."

    def walk(self, path):
        at = (0, 0)
        for letter in path:
            dr, dc = MOVES[letter]
            at = (at[0] + dr, at[1] + dc)
            if not self.open(at):
                return None
        return at

    def shortest(self):
        queue, ways = deque([(0, 0)]), {(0, 0): ""}
        while queue:
            at = queue.popleft()
            for letter, (dr, dc) in MOVES.items():
                near = (at[0] + dr, at[1] + dc)
                if near not in ways and self.open(near):
                    ways[near] = ways[at] + letter
                    queue.append(near)
        return ways.get(self.goal)


def generate(rng, difficulty):
    size = 5 + difficulty
    while True:
        rows = [["#" if rng.random() < 0.3 else "." for _ in range(size)] for _ in range(size)]
        rows[0][0] = rows[-1][-1] = "."
        rows = ["".join(row) for row in rows]
        way = Maze(rows).shortest()
        if way and len(way) > 2 * size - 2:
            return {"rows": rows}


def observe(instance):
    return (
        "Maze (. free, # wall):\n" + "\n".join(instance["rows"]) + "\n"
        "Find a SHORTEST path from the top left to the bottom right cell; longer paths are wrong. Answer "
        "with the steps as letters N (up), S (down), W (left), E (right) without spaces."
    )


def verify(instance, answer):
    path = answer.strip()
    if not path or len(path) > 1000 or path.strip("NSWE") or set(path) - set(MOVES):
        return False
    maze = Maze(instance["rows"])
    return maze.walk(path) == maze.goal


def reference_answer(instance):
    return Maze(instance["rows"]).shortest()
