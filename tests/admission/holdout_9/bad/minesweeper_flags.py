"""Find the mines: partial credit per cell."""
RESYN = {"description": "Decide for every covered cell whether it hides a mine", "tags": ["grid", "logic"]}


def generate(rng, difficulty):
    size = 4 + difficulty // 2
    mines = sorted(rng.sample(range(size * size), size + difficulty // 2))
    return {"size": size, "mines": mines}


def hints(instance):
    """Row sums, column sums and sums of both kinds of diagonals, which together are shown."""
    n, cells = instance["size"], [divmod(m, instance["size"]) for m in instance["mines"]]
    rows = [sum(r == i for r, _ in cells) for i in range(n)]
    cols = [sum(c == i for _, c in cells) for i in range(n)]
    near = [[sum(abs(r - i) <= 1 and abs(c - j) <= 1 for r, c in cells) for j in range(n)] for i in range(n)]
    return rows, cols, near


def observe(instance):
    rows, cols, near = hints(instance)
    n = instance["size"]
    table = "\n".join(" ".join(map(str, line)) for line in near)
    return (f"A field of {n} by {n} cells hides {len(instance['mines'])} mines. Each number counts the mines in the cell "
            f"itself and its up to eight neighbours:\n{table}\nMines per row: {rows}. Mines per column: {cols}.\n"
            "Cells are named row,column, counted from 1. Answer with all cells that hide a mine, separated by spaces, "
            "for example `9,9 8,9`. Partly right answers get a share of the points.")


def verify(instance, answer):
    n = instance["size"]
    flagged = set()
    for word in answer.split()[: 4 * n * n]:
        r, comma, c = word.partition(",")
        if comma and r.isascii() and c.isascii() and r.isdigit() and c.isdigit() and len(r) < 3 and len(c) < 3:
            if 1 <= int(r) <= n and 1 <= int(c) <= n:
                flagged.add((int(r) - 1) * n + int(c) - 1)
    mines = set(instance["mines"])
    right = sum((cell in flagged) == (cell in mines) for cell in range(n * n))
    return right / (n * n)


def reference_answer(instance):
    n = instance["size"]
    return " ".join(f"{m // n + 1},{m % n + 1}" for m in instance["mines"])
