"""Find the mines from the numbers."""
import re
from itertools import combinations


def around(cell, size):
    return [(r, c) for r in range(cell[0] - 1, cell[0] + 2) for c in range(cell[1] - 1, cell[1] + 2)
            if (r, c) != cell and 0 <= r < size and 0 <= c < size]


def generate(rng, difficulty):
    size = 5 + difficulty // 3
    cells = [(r, c) for r in range(size) for c in range(size)]
    while True:
        veiled = sorted(rng.sample(cells, 11 + difficulty // 3))
        mines = sorted(rng.sample(veiled, 4 + difficulty // 3))
        border = [(sum(n in mines for n in around(cell, size)), [n for n in around(cell, size) if n in veiled])
                  for cell in cells if cell not in veiled]
        fits = [trial for trial in combinations(veiled, len(mines))
                if all(sum(n in trial for n in near) == count for count, near in border)]
        if len(fits) == 1:
            return {"size": size, "mines": mines, "veiled": veiled}


def observe(instance):
    size, mines = instance["size"], instance["mines"]
    rows = "\n".join("".join("?" if (r, c) in instance["veiled"] else
                             str(sum(n in mines for n in around((r, c), size)))
                             for c in range(size)) for r in range(size))
    return (f"Minesweeper (digits count the mines in the up to eight neighbouring cells, ? is unknown):\n{rows}\n"
            f"There are {len(mines)} mines. Answer with their cells as row,col (counted from 0), separated by blanks, "
            "in any order, each once. The score is the part of the mines that you find; wrong cells reduce it.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9],[0-9]", p) for p in parts):
        return 0.0
    cells = [(int(p[0]), int(p[2])) for p in parts]
    if len(set(cells)) != len(cells) or any(max(cell) >= instance["size"] for cell in cells):
        return 0.0
    hits = sum(cell in instance["mines"] for cell in cells)
    wrong = len(cells) - hits
    return (hits - wrong) / len(instance["mines"])


def reference_answer(instance):
    return " ".join(f"{r},{c}" for r, c in instance["mines"])
