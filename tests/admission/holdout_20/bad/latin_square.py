"""Complete a partly filled Latin square."""

RESYN = {"profile": "standard", "family": "grid_puzzles", "tags": ["completion", "search"]}


def generate(rng, difficulty):
    n = 5 + difficulty // 3
    rows, cols, symbols = list(range(n)), list(range(n)), list(range(1, n + 1))
    rng.shuffle(rows)
    rng.shuffle(cols)
    rng.shuffle(symbols)
    full = [[symbols[(r + c) % n] for c in cols] for r in rows]
    hidden = n * n * (40 + 3 * difficulty) // 100
    cells = [(r, c) for r in range(n) for c in range(n)]
    puzzle = [row[:] for row in full]
    for r, c in rng.sample(cells, hidden):
        puzzle[r][c] = 0
    return {"n": n, "puzzle": puzzle, "full": full}


def observe(instance):
    n = instance["n"]
    picture = "\n".join(" ".join(str(x) if x else "_" for x in row) for row in instance["puzzle"])
    return (
        f"Fill the empty cells (_) so that every row and every column has each number from 1 to {n} once. "
        f"Given numbers stay where they are.\n{picture}\n"
        f"Answer with the full square: {n} lines of {n} numbers separated by blanks."
    )


def verify(instance, answer):
    n = instance["n"]
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = answer.strip().splitlines()
    if len(lines) != n:
        return False
    allowed = {str(k) for k in range(1, n + 1)}
    grid = []
    for line in lines:
        cells = line.split()
        if len(cells) != n or set(cells) != allowed:
            return False
        grid.append(cells)
    for column in zip(*grid):
        if set(column) != allowed:
            return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["full"])
