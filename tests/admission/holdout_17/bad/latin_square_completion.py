"""Complete a partial Latin square."""

RESYN = {"profile": "standard", "family": "latin-squares", "tags": ["grid", "constraint"]}


def generate(rng, difficulty):
    n = 4 + difficulty // 3
    symbols = list(range(1, n + 1))
    rows, cols = list(range(n)), list(range(n))
    rng.shuffle(rows)
    rng.shuffle(cols)
    rng.shuffle(symbols)
    square = [[symbols[(r + c) % n] for c in cols] for r in rows]
    holes = rng.sample(range(n * n), min(n * n - n, n * n // 3 + 2 * difficulty))
    puzzle = [row[:] for row in square]
    for h in holes:
        puzzle[h // n][h % n] = 0
    return {"n": n, "puzzle": puzzle, "square": square}


def observe(instance):
    rows = "\n".join(" ".join(str(v) if v else "_" for v in row) for row in instance["puzzle"])
    return (
        "Complete this square so that each row and each column holds the numbers 1 to %d once. The numbers "
        "that are given must stay.\n\n%s\n\nAnswer with the rows, one per line, numbers separated by blanks."
        % (instance["n"], rows)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    n = instance["n"]
    lines = [line.split() for line in answer.strip().splitlines() if line.strip()]
    if len(lines) != n or any(len(line) != n for line in lines):
        return False
    wanted = sorted(str(v) for v in range(1, n + 1))
    if any(sorted(line) != wanted for line in lines):
        return False
    return all(sorted(column) == wanted for column in zip(*lines))


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["square"])
