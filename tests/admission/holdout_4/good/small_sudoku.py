"""Sudoku with six digits; the answer is taken from the last block of six rows in the output."""

import re

RESYN = {"description": "Six by six sudoku", "tags": ["grids", "constraints"]}

DIGITS = "123456"


def extract(output):
    """The last six rows of six digits that follow one another; the whole output if there are none."""
    rows = []
    best = None
    for line in output[-20000:].splitlines():
        digits = "".join(line.replace("|", " ").split())
        if re.fullmatch("[1-6]{6}", digits):
            rows.append(digits)
            if len(rows) >= 6:
                best = "\n".join(rows[-6:])
        else:
            rows = []
    return best if best is not None else output


def generate(rng, difficulty):
    def lines(group_size, groups):
        order = []
        for group in rng.sample(range(groups), groups):
            order += [group * group_size + place for place in rng.sample(range(group_size), group_size)]
        return order

    digits = rng.sample(DIGITS, 6)
    rows, columns = lines(2, 3), lines(3, 2)
    full = ["".join(digits[(3 * (r % 2) + r // 2 + c) % 6] for c in columns) for r in rows]
    gaps = set(rng.sample(range(36), 8 + 2 * difficulty))
    puzzle = ["".join("." if 6 * r + c in gaps else full[r][c] for c in range(6)) for r in range(6)]
    return {"puzzle": puzzle, "full": full}


def observe(instance):
    return (
        "Fill the dots with digits so that every row, every column and every box of two rows and three columns (the boxes tile the grid) has "
        "each digit from 1 to 6 once:\n" + "\n".join(instance["puzzle"])
        + "\nIf several grids fit, each is right. Answer with the six full rows, one per line."
    )


def verify(instance, answer):
    rows = ["".join(line.split()) for line in answer[:2000].strip().splitlines()]
    if len(rows) != 6 or any(not re.fullmatch("[1-6]{6}", row) for row in rows):
        return False
    boxes = [
        [rows[r][c] for r in range(top, top + 2) for c in range(left, left + 3)] for top in (0, 2, 4) for left in (0, 3)
    ]
    units = [list(row) for row in rows] + [list(column) for column in zip(*rows)] + boxes
    if any(len(set(unit)) != 6 for unit in units):
        return False
    return all(
        given in (".", cell) for given_row, row in zip(instance["puzzle"], rows) for given, cell in zip(given_row, row)
    )


def reference_answer(instance):
    return "\n".join(instance["full"])
