"""Fill the holes of a Latin square."""

RESYN = {"profile": "standard", "family": "constraint_puzzles", "tags": ["latin-square"]}


def generate(rng, difficulty):
    n = 5 + difficulty // 3
    rows, cols, symbols = (rng.sample(range(n), n) for _ in range(3))
    square = [[symbols[(rows[r] + cols[c]) % n] + 1 for c in range(n)] for r in range(n)]
    holes = set(rng.sample([(r, c) for r in range(n) for c in range(n)], n * n * (45 + difficulty) // 100))
    grid = [[0 if (r, c) in holes else square[r][c] for c in range(n)] for r in range(n)]
    return {"n": n, "grid": grid, "square": square}


def observe(instance):
    n = instance["n"]
    rows = "\n".join(" ".join(str(v) if v else "." for v in row) for row in instance["grid"])
    return (
        f"Fill in the dots so that every row and every column holds each of the numbers 1 to {n} once:\n\n"
        f"{rows}\n\nReply with the whole grid, one row a line, numbers separated by spaces. If there are "
        "several ways to fill the grid, any of them is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    n = instance["n"]
    rows = [line.split() for line in answer.strip().split("\n")]
    if len(rows) != n or any(len(row) != n for row in rows):
        return False
    wanted = sorted(str(v) for v in range(1, n + 1))
    for k in range(n):
        if sorted(rows[k]) != wanted or sorted(row[k] for row in rows) != wanted:
            return False
    return all(not given or rows[r][c] == str(given)
               for r, row in enumerate(instance["grid"]) for c, given in enumerate(row))
