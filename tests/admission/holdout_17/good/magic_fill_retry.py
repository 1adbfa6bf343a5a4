"""Fill the gaps of a grid with given row and column products."""
import json

RESYN = {"profile": "standard", "family": "grid-arithmetic", "tags": ["grid", "constraint", "json"]}


def generate(rng, difficulty):
    n = 3 + difficulty // 5
    while True:
        numbers = rng.sample(range(1, n * n + 1 + difficulty % 5), n * n)
        grid = [numbers[r * n:(r + 1) * n] for r in range(n)]
        rows = [sum(row) for row in grid]
        cols = [sum(column) for column in zip(*grid)]
        if len(set(rows + cols)) > n:
            break
    keep = rng.sample(range(n * n), max(1, n * n // 3 - difficulty // 4))
    given = [[grid[r][c] if r * n + c in keep else 0 for c in range(n)] for r in range(n)]
    return {"n": n, "top": max(numbers), "rows": rows, "cols": cols, "given": given, "grid": grid}


def observe(instance):
    return (
        "Fill the zeros of this %d x %d grid so that all the numbers in it are different and between 1 and %d, the "
        "sums of the rows are %s and the sums of the columns are %s. The other numbers stay.\n\n%s\n\n"
        "Answer with the grid as a JSON list of rows."
        % (instance["n"], instance["n"], instance["top"], instance["rows"], instance["cols"],
           json.dumps(instance["given"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    try:
        grid = json.loads(answer)
    except Exception:
        return False
    n = instance["n"]
    if not isinstance(grid, list) or len(grid) != n:
        return False
    if not all(isinstance(row, list) and len(row) == n for row in grid):
        return False
    flat = [v for row in grid for v in row]
    if not all(type(v) is int and 1 <= v <= instance["top"] for v in flat) or len(set(flat)) != n * n:
        return False
    if any(g and g != v for row, line in zip(instance["given"], grid) for g, v in zip(row, line)):
        return False
    return [sum(row) for row in grid] == instance["rows"] and [sum(c) for c in zip(*grid)] == instance["cols"]


def reference_answer(instance):
    return json.dumps(instance["grid"])
