"""Count monotone grid paths around blocked cells."""
import functools
import re


def generate(rng, difficulty):
    size = 7 + difficulty
    while True:
        blocked = sorted((rng.randrange(size), rng.randrange(size)) for _ in range(size // 2))
        blocked = [list(cell) for cell in dict.fromkeys(blocked) if cell not in ((0, 0), (size - 1, size - 1))]
        if count(size, tuple(map(tuple, blocked))) > 100:
            return {"size": size, "blocked": blocked}


@functools.lru_cache(maxsize=256)
def count(size, blocked):
    closed = set(blocked)
    row = [0] * size
    for r in range(size):
        for c in range(size):
            if (r, c) in closed:
                row[c] = 0
            elif r == 0 and c == 0:
                row[c] = 1
            elif c:
                row[c] += row[c - 1]
    return row[-1]


def observe(instance):
    blocked = ", ".join(f"({r}, {c})" for r, c in instance["blocked"])
    end = instance["size"] - 1
    return (
        f"On a grid with rows and columns 0 to {end}, the cells (row, column) {blocked} are blocked. How many ways lead from "
        f"(0, 0) to ({end}, {end}) over open cells, each step one to the right or one down? Answer with an integer."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,15}", text):
        return False
    return int(text) == count(instance["size"], tuple(tuple(cell) for cell in instance["blocked"]))


def reference_answer(instance):
    return str(count(instance["size"], tuple(tuple(cell) for cell in instance["blocked"])))
