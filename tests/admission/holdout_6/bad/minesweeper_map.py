"""A mine layer drives over a field and drops mines; draw the map of the field."""

STEP = {"north": (-1, 0), "south": (1, 0), "east": (0, 1), "west": (0, -1)}


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    r, c = start = rng.randrange(n), rng.randrange(n)
    log, mines = [], set()
    while len(mines) < 4 + difficulty // 2:
        options = [(name, k) for name, (dr, dc) in STEP.items() for k in range(1, 4)
                   if 0 <= r + k * dr < n and 0 <= c + k * dc < n]
        name, k = rng.choice(options)
        r, c = r + k * STEP[name][0], c + k * STEP[name][1]
        drop = (r, c) not in mines and rng.random() < 0.7
        if drop:
            mines.add((r, c))
        log.append([name, k, drop])
    return {"size": n, "start": list(start), "log": log, "mines": [list(m) for m in sorted(mines)]}


def observe(instance):
    n = instance["size"]
    log = "\n".join(f"{k} {name}" + (", drop a mine" if drop else "") for name, k, drop in instance["log"])
    r, c = instance["start"]
    return (f"A field has {n} rows (1 is the northernmost) and {n} columns (1 is the westernmost). A mine layer "
            f"starts in row {r + 1}, column {c + 1} and drives as follows, in cells:\n{log}\n"
            f"Draw the field: {n} lines of {n} characters, `*` for a mine and `.` for an empty cell. You get credit "
            "in proportion to the mines found.")


def solution_rows(instance):
    n = instance["size"]
    rows = [["."] * n for _ in range(n)]
    for r, c in instance["mines"]:
        rows[r][c] = "*"
    return ["".join(row) for row in rows]


def reference_answer(instance):
    return "\n".join(solution_rows(instance))


def verify(instance, answer):
    n = instance["size"]
    rows = [row.strip() for row in answer[:1000].strip().split("\n")]
    if len(rows) != n or any(len(row) != n or set(row) - {"*", "."} for row in rows):
        return 0.0
    right = 0
    for got, want in zip(rows, solution_rows(instance)):
        for a, b in zip(got, want):
            right += a == b
    return right / (n * n)
