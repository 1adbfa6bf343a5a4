"""Complete a 9 by 9 sudoku."""
import re

RESYN = {"profile": "standard", "family": "sudoku_completion", "tags": ["grids", "logic"]}


def generate(rng, difficulty):
    def order():
        return [3 * b + k for b in rng.sample(range(3), 3) for k in rng.sample(range(3), 3)]
    rows, cols, digits = order(), order(), rng.sample("123456789", 9)
    full = ["".join(digits[(3 * (r % 3) + r // 3 + c) % 9] for c in cols) for r in rows]
    holes = set(rng.sample(range(81), 24 + 3 * difficulty))
    puzzle = ["".join("." if 9 * r + c in holes else full[r][c] for c in range(9)) for r in range(9)]
    return {"puzzle": puzzle, "solution": full}


def observe(instance):
    return (
        "Fill the dots so that every row, column and 3x3 box holds each digit 1-9 once:\n"
        + "\n".join(instance["puzzle"]) + "\nAnswer with nine lines of nine digits. "
        "If there is more than one completion, any of them is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    rows = [line.strip() for line in answer.strip().splitlines()]
    if len(rows) != 9 or not all(re.fullmatch("[1-9]{9}", r) for r in rows):
        return False
    if any(p != "." and p != q for a, b in zip(instance["puzzle"], rows) for p, q in zip(a, b)):
        return False
    units = rows + ["".join(col) for col in zip(*rows)]
    units += ["".join(rows[3 * i + k][3 * j:3 * j + 3] for k in range(3)) for i in range(3) for j in range(3)]
    return all(len(set(u)) == 9 for u in units)


def reference_answer(instance):
    return "\n".join(instance["solution"])
