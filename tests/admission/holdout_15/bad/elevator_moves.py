"""Steer robots on a warehouse grid to a target."""

RESYN = {"profile": "standard", "family": "machines", "tags": ["path"]}

MOVES = {"N": (0, -1), "S": (0, 1), "E": (1, 0), "W": (-1, 0)}


def generate(rng, difficulty):
    size = 6 + difficulty
    x, y = rng.randrange(size), rng.randrange(size)
    path, cells = [], [(x, y)]
    for _ in range(6 + 4 * difficulty):
        options = [m for m, (dx, dy) in MOVES.items()
                   if 0 <= x + dx < size and 0 <= y + dy < size and (x + dx, y + dy) not in cells]
        if not options:
            break
        move = rng.choice(options)
        x, y = x + MOVES[move][0], y + MOVES[move][1]
        path.append(move)
        cells.append((x, y))
    rows = ["".join("." if (c, r) in cells else "#" for c in range(size)) for r in range(size)]
    if len(path) < 5:
        return generate(rng, difficulty)
    return {"rows": rows, "start": cells[0], "goal": cells[-1], "path": "".join(path)}


def observe(instance):
    sx, sy = instance["start"]
    gx, gy = instance["goal"]
    return ("A robot drives over the free cells (.) of a store; shelves are #. Column and row count from 0 at the top "
            "left.\n" + "\n".join(instance["rows"]) +
            f"\nDrive it from column {sx}, row {sy} to column {gx}, row {gy}. Answer with a string of at most 100 moves "
            "N (up), S (down), E (right), W (left). It must end exactly on the target and never leave the free cells.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    moves = answer.strip()
    if len(moves) > 100:
        return False
    x, y = instance["start"]
    size = len(instance["rows"])
    for move in moves:
        dx, dy = MOVES[move]
        x, y = x + dx, y + dy
        if not (0 <= x < size and 0 <= y < size) or instance["rows"][y][x] == "#":
            return False
    return (x, y) == tuple(instance["goal"])


def reference_answer(instance):
    return instance["path"]
