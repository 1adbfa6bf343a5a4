"""A word-search board: trace a hidden string of letters; any right trail is accepted."""
import re

RESYN = {"profile": "standard", "family": "letter_grid_path", "tags": ["words", "grid"]}


def generate(rng, difficulty):
    size, length = 5 + difficulty // 2, 6 + difficulty
    while True:
        path = [(rng.randrange(size), rng.randrange(size))]
        while len(path) < length:
            r, c = path[-1]
            options = [(r + a, c + b) for a in (-1, 0, 1) for b in (-1, 0, 1)
                       if 0 <= r + a < size and 0 <= c + b < size and (r + a, c + b) not in path]
            if not options:
                break
            path.append(rng.choice(options))
        if len(path) == length:
            break
    grid = ["".join(rng.choice("ABCDEFGHIJKLMNOP") for _ in range(size)) for _ in range(size)]
    return {"grid": grid, "word": "".join(grid[r][c] for r, c in path), "path": path}


def observe(instance):
    return (
        "On this board of letters\n" + "\n".join(instance["grid"]) +
        f"\ntrace the string {instance['word']}: each next square must touch the one before (sideways, upright or "
        "slantwise) and no square may be used twice. Answer with the squares as row,column pairs counted from 1, "
        "separated by spaces, for instance 1,2 2,3 3,3. Any right trail counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    squares = []
    for token in answer.split():
        m = re.fullmatch(r"([0-9]{1,2}),([0-9]{1,2})", token)
        if not m:
            return False
        squares.append((int(m.group(1)) - 1, int(m.group(2)) - 1))
    size = len(instance["grid"])
    if len(squares) != len(instance["word"]) or len(set(squares)) != len(squares):
        return False
    if not all(0 <= r < size and 0 <= c < size for r, c in squares):
        return False
    if any(max(abs(a[0] - b[0]), abs(a[1] - b[1])) != 1 for a, b in zip(squares, squares[1:])):
        return False
    return "".join(instance["grid"][r][c] for r, c in squares) == instance["word"]


def reference_answer(instance):
    return " ".join(f"{r + 1},{c + 1}" for r, c in instance["path"])
