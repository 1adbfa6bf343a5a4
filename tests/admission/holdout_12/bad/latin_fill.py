"""Fill a Latin square; partial credit."""


def generate(rng, difficulty):
    n = 4 + (difficulty - 1) // 2
    rows, cols, signs = (rng.sample(range(n), n) for _ in range(3))
    full = [[signs[(r + c) % n] + 1 for c in cols] for r in rows]
    shown = [[v if rng.random() > 0.35 + 0.03 * difficulty else 0 for v in row] for row in full]
    return {"n": n, "shown": shown, "full": full}


def observe(instance):
    grid = "\n".join(" ".join(str(v or "_") for v in row) for row in instance["shown"])
    return (
        f"Fill the gaps so that each row and each column holds the numbers 1 to {instance['n']} once:\n{grid}\n"
        f"Answer with {instance['n']} lines of {instance['n']} numbers separated by spaces."
    )


def parse(answer, n):
    grid = [[0] * n for _ in range(n)]
    for r, line in enumerate(answer[:1000].strip().splitlines()[:n]):
        for c, token in enumerate(line.split()[:n]):
            if token in "123456789" and len(token) == 1 and int(token) <= n:
                grid[r][c] = int(token)
    return grid


def no_repeats(line):
    filled = [v for v in line if v]
    return len(filled) == len(set(filled))


def verify(instance, answer):
    """A third each for rows without repeats, columns without repeats, and a full grid that keeps the givens."""
    grid = parse(answer, instance["n"])
    score = 0
    if all(no_repeats(row) for row in grid):
        score += 1
    if all(no_repeats(col) for col in zip(*grid)):
        score += 1
    if all(v and (not s or s == v) for row, given in zip(grid, instance["shown"]) for v, s in zip(row, given)):
        score += 1
    return score / 3


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["full"])
