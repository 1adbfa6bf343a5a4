"""A path through a maze as a Python list of pairs, read by ast.literal_eval."""
import ast
from collections import deque

RESYN = {"tags": ["grid", "paths"], "description": "Shortest path; any shortest path is right"}


def search(rows):
    n = len(rows)
    back, queue = {(0, 0): None}, deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        for p in ((r + 1, c), (r, c + 1), (r - 1, c), (r, c - 1)):
            if 0 <= p[0] < n and 0 <= p[1] < n and p not in back and rows[p[0]][p[1]] == ".":
                back[p] = (r, c)
                queue.append(p)
    at, path = (n - 1, n - 1), []
    if at not in back:
        return None
    while at:
        path.append(at)
        at = back[at]
    return path[::-1]


def generate(rng, difficulty):
    n = 7 + difficulty
    for _ in range(2000):
        rows = ["".join("#" if rng.random() < 0.38 else "." for _ in range(n)) for _ in range(n)]
        rows[0], rows[-1] = "." + rows[0][1:], rows[-1][:-1] + "."
        path = search(rows)
        if path and len(path) >= 2 * n - 1:
            return {"rows": rows}
    rows = ["." * n if r % 2 == 0 else "#" * n for r in range(n)]
    rows = [row if r % 2 == 0 else ("#" * (n - 1) + "." if r % 4 == 1 else "." + "#" * (n - 1)) for r, row in enumerate(rows)]
    rows[-1] = "." * n
    return {"rows": rows}


def observe(instance):
    n = len(instance["rows"])
    return ("In this maze . is open and # is wall:\n" + "\n".join(instance["rows"]) + f"\nGo from the top left cell (0, 0) to the bottom right cell ({n - 1}, {n - 1}) in as few steps "
            "as possible, up, down, left or right. Answer with the list of all cells (row, column) on the way, both ends included, as a Python list such as [(40, 40), (40, 41)]. Any shortest way is right.")


def parse(answer, most):
    text = answer.strip()
    if len(text) > 10 * most or text.count("(") > most or text.count("[") > most:
        return None
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if not isinstance(value, (list, tuple)):
        return None
    cells = []
    for item in value:
        if not isinstance(item, (list, tuple)) or len(item) != 2 or not all(type(x) is int for x in item):
            return None
        cells.append(tuple(item))
    return cells


def verify(instance, answer):
    rows = instance["rows"]
    n = len(rows)
    cells = parse(answer, n * n)
    if not cells or cells[0] != (0, 0) or cells[-1] != (n - 1, n - 1):
        return False
    if not all(0 <= r < n and 0 <= c < n and rows[r][c] == "." for r, c in cells):
        return False
    if any(abs(a - c) + abs(b - d) != 1 for (a, b), (c, d) in zip(cells, cells[1:])):
        return False
    return len(cells) == len(search(rows))


def reference_answer(instance):
    return str(search(instance["rows"]))
