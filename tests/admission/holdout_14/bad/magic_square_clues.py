"""Complete a 4x4 magic square."""
import re

BASE = [[16, 3, 2, 13], [5, 10, 11, 8], [9, 6, 7, 12], [4, 15, 14, 1]]


def generate(rng, difficulty):
    square = [row[:] for row in BASE]
    for _ in range(rng.randrange(4)):
        square = [list(row) for row in zip(*square[::-1])]
    if rng.random() < 0.5:
        square = square[::-1]
    if rng.random() < 0.5:
        square = [[17 - v for v in row] for row in square]
    if rng.random() < 0.5:
        # swap the two middle rows and columns
        square = [square[k] for k in (0, 2, 1, 3)]
        square = [[row[k] for k in (0, 2, 1, 3)] for row in square]
    keep = set(rng.sample(range(16), 13 - difficulty))
    clues = [[square[r][c] if 4 * r + c in keep else 0 for c in range(4)] for r in range(4)]
    return {"clues": clues, "square": square}


def observe(instance):
    rows = "\n".join(" ".join(str(v) if v else "?" for v in row) for row in instance["clues"])
    return (
        "Replace the question marks so that the square holds each of the numbers 1 to 16 once and all rows, columns and both "
        f"diagonals have the same sum; the given numbers stay.\n{rows}\n\nAnswer with four lines of four numbers, "
        "separated by spaces. Any solution is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    lines = [line.split() for line in answer.strip().split("\n")]
    if [len(line) for line in lines] != [4] * 4:
        return False
    if not all(re.fullmatch(r"[0-9]{1,2}", t) for line in lines for t in line):
        return False
    sq = [[int(t) for t in line] for line in lines]
    if sorted(v for row in sq for v in row) != list(range(1, 17)):
        return False
    lines = sq + [list(col) for col in zip(*sq)]
    lines += [[sq[k][k] for k in range(4)], [sq[k][3 - k] for k in range(4)]]
    return all(sum(line) == 34 for line in lines)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["square"])
