"""Count mines around: the numbers of a minefield."""


def neighbours(instance, x, y):
    mines = {tuple(m) for m in instance["mines"]}
    return sum(
        (x + dx, y + dy) in mines for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy
    )


def generate(rng, difficulty):
    size = 5 + difficulty
    cells = [[x, y] for x in range(size) for y in range(size)]
    return {"size": size, "mines": rng.sample(cells, 2)}


def numbers(instance):
    return [[neighbours(instance, x, y) for x in range(instance["size"])] for y in range(instance["size"])]


def observe(instance):
    size = instance["size"]
    field = "\n".join(
        "".join("*" if [x, y] in instance["mines"] else "." for x in range(size)) for y in range(size)
    )
    return (
        f"{field}\nFor each cell, also those with a mine (*), count the mines in the up to eight cells "
        "around it. Answer with one row of digits for each row, without spaces."
    )


def verify(instance, answer):
    rows = answer.split()
    size = instance["size"]
    if len(rows) != size or any(len(row) != size for row in rows):
        return 0.0
    right = numbers(instance)
    hits = sum(rows[y][x] == str(right[y][x]) for y in range(size) for x in range(size))
    return hits / size**2


def reference_answer(instance):
    return "\n".join("".join(map(str, row)) for row in numbers(instance))
