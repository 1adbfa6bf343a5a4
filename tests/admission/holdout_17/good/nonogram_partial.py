"""Solve a nonogram, with credit for nearly solved ones."""

RESYN = {"profile": "standard", "family": "nonograms", "tags": ["grid", "constraint"]}


def _runs(line):
    return [len(run) for run in line.split(".") if run]


def generate(rng, difficulty):
    size = 6 + difficulty // 3
    while True:
        grid = ["".join("#" if rng.random() < 0.55 else "." for _ in range(size)) for _ in range(size)]
        cols = ["".join(column) for column in zip(*grid)]
        rows_ok = sum(len(_runs(r)) >= 2 for r in grid) >= size // 2
        if rows_ok and all("#" in line for line in grid + cols):
            return {"rows": [_runs(r) for r in grid], "cols": [_runs(c) for c in cols], "grid": grid}


def observe(instance):
    rows = "\n".join(" ".join(map(str, r)) for r in instance["rows"])
    cols = "\n".join(" ".join(map(str, c)) for c in instance["cols"])
    return (
        "Solve this nonogram. The numbers are the lengths of the runs of filled cells.\n\n"
        "Rows from top to bottom:\n%s\n\nColumns from left to right:\n%s\n\n"
        "Draw the grid with # (filled) and . (empty), one row per line. Any grid that fits all the numbers scores "
        "1. If all the rows fit and more than half of the columns, but not all, there is partial credit."
        % (rows, cols)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    grid = answer.split()
    size = len(instance["rows"])
    if len(grid) != size or any(len(row) != size or row.strip("#.") for row in grid):
        return 0.0
    if [_runs(row) for row in grid] != instance["rows"]:
        return 0.0
    right = sum(_runs("".join(c)) == want for c, want in zip(zip(*grid), instance["cols"]))
    if right == size:
        return 1.0
    return 0.5 * right / size if 2 * right > size else 0.0


def reference_answer(instance):
    return "\n".join(instance["grid"])
