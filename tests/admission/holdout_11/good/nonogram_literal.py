"""Solve a small picture logic puzzle; the answer is a Python list."""
import ast


def runs(line):
    out, length = [], 0
    for cell in [*line, 0]:
        if cell:
            length += 1
        elif length:
            out.append(length)
            length = 0
    return out or [0]


def generate(rng, difficulty):
    rows, columns = 4 + (difficulty + 1) // 2, 4 + difficulty // 2
    picture = [[int(rng.random() < 0.6) for _ in range(columns)] for _ in range(rows)]
    return {"picture": picture}


def clues(picture):
    return [runs(row) for row in picture], [runs(column) for column in zip(*picture)]


def observe(instance):
    rows, columns = clues(instance["picture"])
    return (
        f"A nonogram: lengths of the runs of filled cells per row, from the top: {rows}; per column, from the left: "
        f"{columns} ([0] means none). Give any picture that fits, as a Python list of rows, each a list of 1 (filled) and 0."
    )


def verify(instance, answer):
    height, width = len(instance["picture"]), len(instance["picture"][0])
    if len(answer) > 20 * (height * width + height):
        return False
    try:
        picture = ast.literal_eval(answer.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False
    if not isinstance(picture, list) or len(picture) != height:
        return False
    if not all(isinstance(row, list) and len(row) == width for row in picture):
        return False
    if not all(type(cell) is int and cell in (0, 1) for row in picture for cell in row):
        return False
    return clues(picture) == clues(instance["picture"])


def reference_answer(instance):
    return repr(instance["picture"])
