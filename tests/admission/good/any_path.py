"""Find a way through a maze."""

RESYN = {"tags": ["grid"]}

STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def generate(rng, difficulty):
    size = 4 + difficulty
    while True:
        rows = ["".join(rng.choice("...#") for _ in range(size)) for _ in range(size)]
        rows[0], rows[-1] = "." + rows[0][1:], rows[-1][:-1] + "."
        way = _way(rows)
        if way is not None:
            return {"rows": rows, "way": way}


def _way(rows):
    size = len(rows)
    ways, waiting = {(0, 0): ""}, [(0, 0)]
    for r, c in waiting:
        for letter, (dr, dc) in STEPS.items():
            cell = (r + dr, c + dc)
            if (
                min(cell) >= 0
                and max(cell) < size
                and rows[cell[0]][cell[1]] == "."
                and cell not in ways
            ):
                ways[cell] = ways[r, c] + letter
                waiting.append(cell)
    return ways.get((size - 1, size - 1))


def observe(instance):
    rows = "\n".join(instance["rows"])
    return (
        f"{rows}\n# is a wall. Go from the upper left to the lower right corner with the steps U, D, L "
        "and R. Answer with the letters of the steps, without blanks."
    )


def verify(instance, answer):
    rows, steps = instance["rows"], answer.strip().upper()
    if len(steps) > 1000 or not set(steps) <= set(STEPS):
        return False
    r = c = 0
    for letter in steps:
        r, c = r + STEPS[letter][0], c + STEPS[letter][1]
        if min(r, c) < 0 or max(r, c) >= len(rows) or rows[r][c] == "#":
            return False
    return r == c == len(rows) - 1


def reference_answer(instance):
    return instance["way"]
