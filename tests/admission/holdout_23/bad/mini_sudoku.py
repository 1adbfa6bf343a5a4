"""6x6 sudoku with boxes of two rows and three columns."""

RESYN = {"profile": "standard", "family": "sudoku", "tags": ["puzzle", "csp"]}

BASE = [[(3 * (r % 2) + r // 2 + c) % 6 + 1 for c in range(6)] for r in range(6)]


def generate(rng, difficulty):
    digits = list(range(1, 7))
    rng.shuffle(digits)
    rows = []
    bands = [0, 1, 2]
    rng.shuffle(bands)
    for band in bands:
        pair = [2 * band, 2 * band + 1]
        rng.shuffle(pair)
        rows.extend(pair)
    cols = []
    stacks = [0, 1]
    rng.shuffle(stacks)
    for stack in stacks:
        triple = [3 * stack, 3 * stack + 1, 3 * stack + 2]
        rng.shuffle(triple)
        cols.extend(triple)
    solution = [[digits[BASE[r][c] - 1] for c in cols] for r in rows]
    holes = 9 + difficulty
    grid = [row[:] for row in solution]
    for cell in rng.sample(range(36), holes):
        grid[cell // 6][cell % 6] = 0
    return {"grid": grid, "solution": solution}


def observe(instance):
    rows = "\n".join("".join(str(v) if v else "." for v in row) for row in instance["grid"])
    return ("Complete this 6x6 sudoku. Each row, each column and each box of 2 rows by 3 columns holds 1 to 6 once; "
            f"given digits stay.\n{rows}\nAnswer with six lines of six digits. Any valid completion counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    lines = answer.strip().splitlines()
    if len(lines) != 6:
        return False
    lines = [line.strip() for line in lines]
    if any(len(line) != 6 or any(ch not in "123456" for ch in line) for line in lines):
        return False
    for i in range(6):
        if len(set(lines[i])) != 6 or len({line[i] for line in lines}) != 6:
            return False
    for r in range(0, 6, 2):
        for c in range(0, 6, 3):
            if len({lines[r + i][c + j] for i in range(2) for j in range(3)}) != 6:
                return False
    return True


def reference_answer(instance):
    return "\n".join("".join(map(str, row)) for row in instance["solution"])
