"""Complete a Latin square."""
from random import Random

RESYN = {"profile": "standard", "tags": ["puzzle"]}


def make_square(rng: Random, n: int) -> list[list[int]]:
    rows, columns, symbols = list(range(n)), list(range(n)), list(range(1, n + 1))
    for each in (rows, columns, symbols):
        rng.shuffle(each)
    return [[symbols[(r + c) % n] for c in columns] for r in rows]


def generate(rng, difficulty):
    n = 4 + (difficulty - 1) // 2
    square = make_square(rng, n)
    gaps = set(rng.sample(range(n * n), n * n * (4 + difficulty) // 20 + 2))
    given = [[0 if r * n + c in gaps else square[r][c] for c in range(n)] for r in range(n)]
    return {"n": n, "given": given, "solution": square}


def observe(instance):
    n = instance["n"]
    grid = "\n".join(" ".join(str(x) if x else "_" for x in row) for row in instance["given"])
    return (
        f"Fill the gaps (_) of this square so that each row and each column holds every number "
        f"from 1 to {n} once:\n{grid}\n"
        "Answer with the whole square, one line per row, numbers separated by spaces."
    )


def parse_grid(text, n):
    if len(text) > 8 * n * n:
        return None
    rows = []
    for line in text.strip().splitlines():
        words = line.split()
        if not all(w.isascii() and w.isdigit() for w in words):
            return None
        rows.append([int(w) for w in words])
    return rows


def verify(instance, answer):
    n = instance["n"]
    rows = parse_grid(answer, n)
    if rows is None or len(rows) != n or any(len(row) != n for row in rows):
        return False
    full = list(range(1, n + 1))
    return all(sorted(row) == full for row in rows) and all(sorted(col) == full for col in zip(*rows))


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["solution"])
