"""Complete a Latin square."""

from random import Random

RESYN = {"tags": ["grid", "constraint"]}


def make_square(rng: Random, n: int) -> list[list[int]]:
    rows = [[(i + j) % n + 1 for j in range(n)] for i in range(n)]
    rng.shuffle(rows)
    columns = list(zip(*rows))
    rng.shuffle(columns)
    names = rng.sample(range(1, n + 1), n)
    return [[names[cell - 1] for cell in row] for row in zip(*columns)]


def generate(rng: Random, difficulty: int) -> dict:
    n = 4 + difficulty // 4
    square = make_square(rng, n)
    hidden = min(n * n - 2, 4 + difficulty * 2)
    cells = rng.sample([(i, j) for i in range(n) for j in range(n)], hidden)
    clues = [row[:] for row in square]
    for i, j in cells:
        clues[i][j] = 0
    return {"n": n, "clues": clues, "square": square}


def observe(instance: dict) -> str:
    grid = "\n".join(" ".join(str(c or "_") for c in row) for row in instance["clues"])
    n = instance["n"]
    return (
        f"{grid}\nFill the blanks so that each row and each column holds each of 1 to {n} once; the "
        f"given numbers stay. Answer with all {n} rows, numbers separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    n = instance["n"]
    rows = [line.split() for line in answer.strip().splitlines()]
    full = [str(k) for k in range(1, n + 1)]
    if len(rows) != n or any(sorted(row) != full for row in rows):
        return False
    return all(sorted(column) == full for column in zip(*rows))


def reference_answer(instance: dict) -> str:
    return "\n".join(" ".join(map(str, row)) for row in instance["square"])
