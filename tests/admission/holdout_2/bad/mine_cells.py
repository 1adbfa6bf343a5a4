"""Find all mines of a field from the complete counts of the free cells."""

import re

RESYN = {"description": "Deduce the mines", "tags": ["grid", "deduction"]}


def _around(r, c, size):
    return [(i, j) for i in range(r - 1, r + 2) for j in range(c - 1, c + 2)
            if (i, j) != (r, c) and 0 <= i < size and 0 <= j < size]


def generate(rng, difficulty):
    size = 4 + difficulty
    cells = [(r, c) for r in range(size) for c in range(size)]
    mines = set(rng.sample(cells, size * size // 6 + 1))
    counts = [[sum(n in mines for n in _around(r, c, size)) for c in range(size)] for r in range(size)]
    return {"size": size, "counts": counts, "mines": sorted(list(m) for m in mines)}


def observe(instance):
    board = "\n".join(" ".join(map(str, row)) for row in instance["counts"])
    return (
        f"In a field of {instance['size']} by {instance['size']} cells, {len(instance['mines'])} cells "
        "hold a mine. For every cell (mined or not) the number says how many of its up to eight "
        f"neighbours hold a mine:\n{board}\n"
        "Name the mined cells as r<row>c<column>, counted from 1 at the top left, separated by spaces, "
        "for instance `r2c1 r3c3`. The score is the share of the field that is marked correctly."
    )


def verify(instance, answer):
    size = instance["size"]
    marked = {(int(r) - 1, int(c) - 1) for r, c in re.findall(r"r([0-9]{1,2})c([0-9]{1,2})", answer[:5000])}
    mines = {(r, c) for r, c in instance["mines"]}
    if not all(0 <= r < size and 0 <= c < size for r, c in marked):
        return 0.0
    right = sum(((r, c) in marked) == ((r, c) in mines) for r in range(size) for c in range(size))
    return right / (size * size)


def reference_answer(instance):
    return " ".join(f"r{r + 1}c{c + 1}" for r, c in instance["mines"])
