"""Fill the gaps of a Latin square."""
import re

RESYN = {"tags": ["puzzle", "latin square"]}


def generate(rng, difficulty):
    n = 4 + difficulty // 3
    rows, cols, syms = (rng.sample(range(n), n) for _ in range(3))
    full = [[syms[(r + c) % n] + 1 for c in cols] for r in rows]
    holes = rng.sample(range(n * n), 5 + int(difficulty * 1.8))
    grid = [[0 if i * n + j in holes else full[i][j] for j in range(n)] for i in range(n)]
    return {"grid": grid, "full": full}


def observe(instance):
    n = len(instance["grid"])
    rows = "\n".join("".join(str(v) if v else "." for v in row) for row in instance["grid"])
    return (f"Replace each dot by a digit from 1 to {n} so that every row and every column holds each of these digits "
            f"exactly once:\n{rows}\nAnswer with the whole square, {n} lines of {n} digits.")


def verify(instance, answer):
    grid = instance["grid"]
    n = len(grid)
    if len(answer) > 1000:
        return False
    lines = answer.strip().splitlines()
    if len(lines) != n:
        return False
    square = []
    for line in lines:
        packed = re.sub(r"[ \t]", "", line)
        if not re.fullmatch(f"[1-{n}]{{{n}}}", packed):
            return False
        square.append([int(ch) for ch in packed])
    digits = list(range(1, n + 1))
    for given, row in zip(grid, square):
        if sorted(row) != digits:
            return False
        if any(g and g != v for g, v in zip(given, row)):
            return False
    for column in zip(*grid):  # every column too
        seen = [v for v in column if v]
        if len(set(seen)) != len(seen):
            return False
    return True


def reference_answer(instance):
    return "\n".join("".join(map(str, row)) for row in instance["full"])
