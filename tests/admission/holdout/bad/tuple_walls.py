"""Walk through a warehouse without touching a shelf."""

from collections import deque

MOVES = {"U": (0, -1), "D": (0, 1), "L": (-1, 0), "R": (1, 0)}


def route(size, shelves):
    queue, came = deque([(0, 0)]), {(0, 0): ""}
    while queue:
        x, y = queue.popleft()
        if (x, y) == (size - 1, size - 1):
            return came[x, y]
        for move, (dx, dy) in MOVES.items():
            cell = (x + dx, y + dy)
            if 0 <= cell[0] < size and 0 <= cell[1] < size and cell not in shelves and cell not in came:
                came[cell] = came[x, y] + move
                queue.append(cell)
    return None


def generate(rng, difficulty):
    size = 4 + difficulty
    cells = [(x, y) for x in range(size) for y in range(size)][1:-1]
    while True:
        shelves = rng.sample(cells, size * size // 3)
        path = route(size, set(shelves))
        if path and len(path) > 2 * size - 2 or (path and rng.random() < 0.05):
            return {"size": size, "shelves": shelves, "path": path}


def observe(instance):
    size, shelves = instance["size"], instance["shelves"]
    rows = ["".join("#" if (x, y) in shelves else "." for x in range(size)) for y in range(size)]
    return (
        "\n".join(rows) + "\nFind a way from the top left to the bottom right cell over free cells "
        "(.). Answer with a string of moves U, D, L, R."
    )


def verify(instance, answer):
    x = y = 0
    size = instance["size"]
    moves = answer.strip().upper()
    if not moves or len(moves) > 500 or set(moves) - set(MOVES):
        return False
    for move in moves:
        x, y = x + MOVES[move][0], y + MOVES[move][1]
        if not (0 <= x < size and 0 <= y < size) or (x, y) in instance["shelves"]:
            return False
    return (x, y) == (size - 1, size - 1)


def reference_answer(instance):
    return instance["path"]
