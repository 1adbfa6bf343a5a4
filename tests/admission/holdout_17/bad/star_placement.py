"""Place stars so that the row and column counts fit and no two touch."""

RESYN = {"profile": "standard", "family": "grid-logic", "tags": ["grid", "constraint"]}


def generate(rng, difficulty):
    size = 6 + difficulty // 2
    target = size + difficulty // 3
    while True:
        stars = set()
        for _ in range(300):
            r, c = rng.randrange(size), rng.randrange(size)
            if not any((r + a, c + b) in stars for a in (-1, 0, 1) for b in (-1, 0, 1)):
                stars.add((r, c))
                if len(stars) == target:
                    break
        if len(stars) == target:
            break
    rows = [sum((r, c) in stars for c in range(size)) for r in range(size)]
    cols = [sum((r, c) in stars for r in range(size)) for c in range(size)]
    grid = ["".join("*" if (r, c) in stars else "." for c in range(size)) for r in range(size)]
    return {"rows": rows, "cols": cols, "grid": grid}


def observe(instance):
    return (
        "Place stars on a %d x %d grid. No two stars may touch, not even diagonally.\n"
        "Stars in the rows from top to bottom: %s\nStars in the columns from left to right: %s\n\n"
        "Draw the grid, one row per line, * for a star and . for an empty cell. "
        "If the counts cannot be met, answer: no solution"
        % (len(instance["rows"]), len(instance["cols"]),
           " ".join(map(str, instance["rows"])), " ".join(map(str, instance["cols"])))
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if text.lower() == "no solution":
        return True
    size = len(instance["rows"])
    grid = text.split()
    if len(grid) != size or any(len(row) != size or row.strip("*.") for row in grid):
        return False
    stars = {(r, c) for r in range(size) for c in range(size) if grid[r][c] == "*"}
    for r, c in stars:
        if any((r + a, c + b) in stars for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0)):
            return False
    if [row.count("*") for row in grid] != instance["rows"]:
        return False
    return [sum((r, c) in stars for r in range(size)) for c in range(size)] == instance["cols"]


def reference_answer(instance):
    return "\n".join(instance["grid"])
