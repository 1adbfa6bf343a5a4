"""Determine the missing entries of a table from its row and column sums."""
import re

RESYN = {"profile": "standard", "family": "grid_sums", "tags": ["puzzle", "arithmetic"]}


def generate(rng, difficulty):
    n = 4
    grid = [[rng.randrange(1, 100) for _ in range(n)] for _ in range(n)]
    order = list(range(n))
    rng.shuffle(order)
    holes = [[r, order[r]] for r in range(n)]
    return {"grid": grid, "holes": holes}


def observe(instance):
    hidden = {(r, c) for r, c in instance["holes"]}
    lines = []
    for r, row in enumerate(instance["grid"]):
        cells = ["?" if (r, c) in hidden else str(v) for c, v in enumerate(row)]
        lines.append(" ".join(cells) + f" | sum {sum(row)}")
    return ("One number is missing in each row of this table; the row sums are given:\n" + "\n".join(lines) +
            "\nAnswer with the missing numbers from the top row to the bottom row, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,4}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == [instance["grid"][r][c] for r, c in instance["holes"]]
