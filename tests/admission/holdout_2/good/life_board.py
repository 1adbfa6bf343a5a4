"""Game of life on a torus: a large board, but bounded."""

RESYN = {"description": "Game of life", "tags": ["grid", "simulation"]}


def step(rows):
    size = len(rows)
    out = []
    for r in range(size):
        above, here, below = rows[r - 1], rows[r], rows[(r + 1) % size]
        line = []
        for c in range(size):
            d = (c + 1) % size
            count = sum(row[x] == "#" for row in (above, here, below) for x in (c - 1, c, d)) - (here[c] == "#")
            line.append("#" if count == 3 or (count == 2 and here[c] == "#") else ".")
        out.append("".join(line))
    return out


def generate(rng, difficulty):
    size = 5 + 4 * difficulty
    while True:
        rows = ["".join(rng.choices(".#", [2, 1], k=size)) for _ in range(size)]
        after = rows
        for _ in range(1 + difficulty // 4):
            after = step(after)
        if sum(row.count("#") for row in after) >= size and after != rows:
            return {"rows": rows, "steps": 1 + difficulty // 4}


def observe(instance):
    size = len(instance["rows"])
    return (
        f"A board of {size} by {size} cells, # alive and . dead, whose edges are joined (the row above the first is "
        "the last one, and the same for columns):\n" + "\n".join(instance["rows"]) + "\n"
        "In a step a living cell with two or three living neighbours (of eight) stays alive, a dead cell with exactly "
        f"three comes alive, all others are dead. Answer with the board after {instance['steps']} step(s) in the same "
        "form, one row per line. The score is 1 if all rows are right and 0 otherwise."
    )


def verify(instance, answer):
    if len(answer) > 10000:
        return False
    rows = instance["rows"]
    for _ in range(instance["steps"]):
        rows = step(rows)
    return answer.split() == rows


def reference_answer(instance):
    rows = instance["rows"]
    for _ in range(instance["steps"]):
        rows = step(rows)
    return "\n".join(rows)
