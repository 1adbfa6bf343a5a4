"""Fill the gaps of a magic square."""
import re

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["grids"]}


def generate(rng, difficulty):
    a = [16, 3, 2, 13, 5, 10, 11, 8, 9, 6, 7, 12, 4, 15, 14, 1]
    grid = [a[i:i + 4] for i in range(0, 16, 4)]
    if rng.random() < 0.5:
        grid = [list(r) for r in zip(*grid)]
    if rng.random() < 0.5:
        grid = grid[::-1]
    scale, base = rng.randint(1, 5 + difficulty), rng.randint(0, 40 * difficulty)
    grid = [[scale * x + base for x in row] for row in grid]
    gaps = sorted(rng.sample(range(16), min(5 + difficulty, 12)))
    return {"grid": grid, "gaps": gaps}


def observe(instance):
    grid, gaps = instance["grid"], instance["gaps"]
    rows = [" ".join("?" if 4 * r + c in gaps else str(grid[r][c]) for c in range(4)) for r in range(4)]
    total = sum(grid[0])
    missing = ", ".join(map(str, sorted(grid[g // 4][g % 4] for g in gaps)))
    return (
        "Replace each ? by one of the missing numbers, using each once, so that every row, every column and both "
        f"diagonals add up to {total}.\n" + "\n".join(rows) + f"\nMissing numbers: {missing}\n"
        "Answer with the four full rows, one per line, numbers separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    rows = [line.split() for line in answer.strip().split("\n")]
    if len(rows) != 4 or any(len(r) != 4 for r in rows):
        return False
    if not all(re.fullmatch(r"[0-9]{1,6}", x) for r in rows for x in r):
        return False
    got = [[int(x) for x in r] for r in rows]
    grid, gaps = instance["grid"], instance["gaps"]
    if any(got[i // 4][i % 4] != grid[i // 4][i % 4] for i in range(16) if i not in gaps):
        return False
    if sorted(sum(got, [])) != sorted(sum(grid, [])):
        return False
    total = sum(grid[0])
    lines = got + [list(c) for c in zip(*got)]
    lines += [[got[i][i] for i in range(4)], [got[i][3 - i] for i in range(4)]]
    return all(sum(line) == total for line in lines)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["grid"])
