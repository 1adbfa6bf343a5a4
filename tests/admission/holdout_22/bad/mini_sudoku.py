"""6x6 sudoku."""


def generate(rng, difficulty):
    digits = list(range(1, 7))
    rng.shuffle(digits)
    bands = [[0, 1], [2, 3], [4, 5]]
    rng.shuffle(bands)
    for band in bands:
        rng.shuffle(band)
    order = [r for band in bands for r in band]
    grid = [[digits[(3 * (r % 2) + r // 2 + c) % 6] for c in range(6)] for r in order]
    holes = rng.sample([(r, c) for r in range(6) for c in range(6)], 12 + difficulty)
    puzzle = [row[:] for row in grid]
    for r, c in holes:
        puzzle[r][c] = 0
    return {"puzzle": puzzle, "grid": grid}


def observe(instance):
    rows = "\n".join("".join(str(v) if v else "." for v in row) for row in instance["puzzle"])
    return (f"Complete this 6x6 sudoku (digits 1 to 6 once in each row, column and box of 2 rows by 3 columns):\n{rows}\n"
            "Answer with six lines of six digits.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    lines = answer.strip().split("\n")
    full = set("123456")
    if len(lines) != 6 or any(len(line) != 6 for line in lines):
        return False
    rows = [set(line) for line in lines]
    columns = [set(column) for column in zip(*lines)]
    boxes = [{lines[r + i][c + j] for i in range(2) for j in range(3)} for r in (0, 2, 4) for c in (0, 3)]
    return all(group == full for group in rows + columns + boxes)


def reference_answer(instance):
    return "\n".join("".join(map(str, row)) for row in instance["grid"])
