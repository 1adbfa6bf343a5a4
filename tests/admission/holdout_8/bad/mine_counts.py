"""Fill in the numbers of a minefield."""


def generate(rng, difficulty):
    n = 5 + difficulty
    mines = rng.sample(range(n * n), n)
    return {"size": n, "mines": sorted([m // n, m % n] for m in mines)}


def board(instance):
    n = instance["size"]
    mines = {tuple(m) for m in instance["mines"]}
    rows = []
    for r in range(n):
        row = ""
        for c in range(n):
            if (r, c) in mines:
                row += "*"
            else:
                near = sum((r + i, c + j) in mines for i in (-1, 0, 1) for j in (-1, 0, 1))
                row += str(near) if near else "."
        rows.append(row)
    return rows


def observe(instance):
    where = " ".join(f"({r + 1},{c + 1})" for r, c in instance["mines"])
    return (
        f"A minefield has {instance['size']} rows and columns, numbered from 1. Mines lie at (row,"
        f"column): {where}.\nDraw the field: * for a mine, otherwise the number of mines on the up "
        "to eight cells around, . instead of 0. Answer with the rows as lines, without blanks. The "
        "score is the share of right cells."
    )


def verify(instance, answer):
    expected = board(instance)
    n = instance["size"]
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) > n or any(len(line) > n for line in lines):
        return 0.0
    lines += [""] * (n - len(lines))
    right = 0
    for line, want in zip(lines, expected):
        line = line.ljust(n, ".")  # models like to leave off trailing empty cells
        right += sum(a == b for a, b in zip(line, want))
    return right / (n * n)


def reference_answer(instance):
    return "\n".join(board(instance))
