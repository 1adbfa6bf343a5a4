"""Solve a 6x6 sudoku with 2x3 boxes."""

RESYN = {"profile": "standard", "family": "constraint_puzzles", "tags": ["sudoku"]}

BASE = [[(r * 3 + r // 2 + c) % 6 + 1 for c in range(6)] for r in range(6)]


def generate(rng, difficulty):
    bands = rng.sample(range(3), 3)
    rows = [2 * b + i for b in bands for i in rng.sample(range(2), 2)]
    stacks = rng.sample(range(2), 2)
    cols = [3 * s + i for s in stacks for i in rng.sample(range(3), 3)]
    digits = rng.sample(range(1, 7), 6)
    solution = [[digits[BASE[r][c] - 1] for c in cols] for r in rows]
    holes = set(rng.sample(range(36), 12 + difficulty))
    puzzle = ["".join("." if 6 * r + c in holes else str(solution[r][c]) for c in range(6)) for r in range(6)]
    return {"puzzle": puzzle, "solution": ["".join(map(str, row)) for row in solution]}


def observe(instance):
    return (
        "Solve this sudoku: every row, every column and every box (2 rows high, 3 columns wide) holds the digits "
        "1 to 6 once. Dots are empty cells; the printed digits stay where they are.\n\n"
        + "\n".join(instance["puzzle"])
        + "\n\nReply with the six rows of the full grid, each a line of six digits. "
        "If there are several solutions, any of them counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    rows = answer.strip().split("\n")
    rows = [row.strip() for row in rows]
    if len(rows) != 6 or any(len(row) != 6 for row in rows):
        return False
    wanted = set("123456")
    for k in range(6):
        if set(rows[k]) != wanted:
            return False
        if {row[k] for row in rows} != wanted:
            return False
        top, left = 2 * (k // 2), 3 * (k % 2)
        if {rows[top + i][left + j] for i in range(2) for j in range(3)} != wanted:
            return False
    return True


def reference_answer(instance):
    return "\n".join(instance["solution"])
