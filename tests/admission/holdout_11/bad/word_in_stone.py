"""Find a snaking word in a stone inscription."""
import re


def _walk(rng, size, length):
    while True:
        r, c = rng.randrange(size), rng.randrange(size)
        path = [(r, c)]
        while len(path) < length:
            steps = [(r + a, c + b) for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0))
                     if 0 <= r + a < size and 0 <= c + b < size and (r + a, c + b) not in path]
            if not steps:
                break
            r, c = rng.choice(steps)
            path.append((r, c))
        if len(path) == length:
            return path


def generate(rng, difficulty):
    size = 4 + difficulty
    grid = [[rng.choice("ABCDEFGHIKLMNOPQRSTVX") for _ in range(size)] for _ in range(size)]
    path = _walk(rng, size, 4 + difficulty)
    word = "".join(grid[r][c] for r, c in path)
    return {"grid": ["".join(row) for row in grid], "word": word, "path": path}


def observe(instance):
    grid = "\n".join(instance["grid"])
    return (
        f"Letters on a stone:\n{grid}\nFind the word {instance['word']}: a chain of cells, each next to the one before "
        "(up, down, left or right), no cell used twice. Answer with its cells as row,column pairs, counted from 1, "
        "separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["word"]):
        return False
    cells = []
    for word in words:
        match = re.fullmatch(r"\(?([0-9]{1,3}),([0-9]{1,3})\)?", word)
        if not match:
            return False
        row, column = int(match[1]), int(match[2])
        if row < 1 or column < 1:
            return False
        cells.append((row - 1, column - 1))
    if len(set(cells)) != len(cells):
        return False
    if "".join(instance["grid"][r][c] for r, c in cells) != instance["word"]:
        return False
    return all(abs(a - c) + abs(b - d) == 1 for (a, b), (c, d) in zip(cells, cells[1:]))


def reference_answer(instance):
    return " ".join(f"{r + 1},{c + 1}" for r, c in instance["path"])
