"""Mark the mines on a board whose row and column clues are fully known by coordinates arithmetic."""


def generate(rng, difficulty):
    size = 4 + difficulty
    count = size + difficulty // 2
    a, b = rng.randint(2, 9), rng.randint(2, 9)
    modulus = rng.choice([5, 7, 11, 13])
    noise = rng.sample([[r, c] for r in range(size) for c in range(size)], min(count, size * 2))
    return {"size": size, "a": a, "b": b, "modulus": modulus, "toggle": sorted(noise)}


def mines(instance):
    """Rows of the board: '*' where there is a mine, '.' elsewhere."""
    size = instance["size"]
    toggled = {tuple(cell) for cell in instance["toggle"]}
    rows = []
    for r in range(size):
        row = ""
        for c in range(size):
            mine = (instance["a"] * r + instance["b"] * c) % instance["modulus"] == 1
            row += "*" if mine != ((r, c) in toggled) else "."
        rows.append(row)
    return rows


def observe(instance):
    toggles = " ".join(f"({r},{c})" for r, c in instance["toggle"])
    return (
        f"A board has {instance['size']} rows and columns, numbered from 0. A square (r, c) holds a mine if "
        f"{instance['a']} * r + {instance['b']} * c leaves the remainder 1 when divided by "
        f"{instance['modulus']}. After that the following squares change from mine to empty or back: "
        f"{toggles}.\nDraw the board: one line per row, `*` for a mine and `.` for an empty square. "
        "The score is the share of squares that are right."
    )


def verify(instance, answer):
    wanted = mines(instance)
    given = [line.strip() for line in answer[:5000].strip().splitlines()]
    right = 0
    for r, row in enumerate(wanted):
        line = given[r] if r < len(given) else ""
        for c, square in enumerate(row):
            marked = c < len(line) and line[c] == "*"
            if marked == (square == "*"):
                right += 1
    return right / (len(wanted) ** 2)


def reference_answer(instance):
    return "\n".join(mines(instance))
