"""Sum of knight distances on a board with holes."""
import random
import re
from collections import deque

RESYN = {"profile": "standard", "family": "grid-distances", "tags": ["grid", "bfs"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def generate(rng, difficulty):
    local = random.Random(1000 + difficulty)
    size = 6 + difficulty // 2
    holes = set()
    while len(holes) < 3 + difficulty:
        cell = (local.randrange(size), local.randrange(size))
        if cell != (0, 0):
            holes.add(cell)
    rows = ["".join("#" if (r, c) in holes else "." for c in range(size)) for r in range(size)]
    return {"rows": rows}


def _total(rows):
    size = len(rows)
    dist = {(0, 0): 0}
    queue = deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        for dr, dc in JUMPS:
            nxt = (r + dr, c + dc)
            if 0 <= nxt[0] < size and 0 <= nxt[1] < size and rows[nxt[0]][nxt[1]] == "." and nxt not in dist:
                dist[nxt] = dist[(r, c)] + 1
                queue.append(nxt)
    return sum((r * size + c + 1) * d for (r, c), d in dist.items())


def observe(instance):
    size = len(instance["rows"])
    return (
        "A knight stands in the upper left corner of this board, # marks holes it may not land on:\n\n"
        + "\n".join(instance["rows"])
        + "\n\nNumber the squares row by row from 1 to %d. For each square the knight can reach multiply its "
        "number by the least number of moves, and add up the products. Answer with the sum." % (size * size)
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        return False
    return int(text) == _total(instance["rows"])


def reference_answer(instance):
    return str(_total(instance["rows"]))
