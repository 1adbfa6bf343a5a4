"""Fill the gaps of a Latin square."""
import re


def generate(rng, difficulty):
    n = 5 + difficulty // 4
    rows, cols, names = list(range(n)), list(range(n)), list(range(1, n + 1))
    for part in (rows, cols, names):
        rng.shuffle(part)
    full = [[names[(r + c) % n] for c in cols] for r in rows]
    holes = rng.sample([(r, c) for r in range(n) for c in range(n)], 8 + 2 * difficulty)
    given = [row[:] for row in full]
    for r, c in holes:
        given[r][c] = 0
    return {"n": n, "given": given, "full": full}


def observe(instance):
    n = instance["n"]
    rows = "\n".join(" ".join(str(v) if v else "." for v in row) for row in instance["given"])
    return (
        f"Fill the dots so that each row and each column holds every number from 1 to {n} once.\n{rows}\n\n"
        f"Answer with the {n} full rows, one a line, numbers separated by single spaces. "
        "If there are several solutions, give any one."
    )


def verify(instance, answer):
    n, given = instance["n"], instance["given"]
    if not isinstance(answer, str) or len(answer) > 10 * n * n:
        return False
    lines = answer.strip().split("\n")
    if len(lines) != n:
        return False
    square = []
    for line in lines:
        if not re.fullmatch(r"[0-9]( [0-9])*", line.strip()):
            return False
        square.append([int(t) for t in line.split()])
    want = list(range(1, n + 1))
    if any(sorted(row) != want for row in square):
        return False
    if any(sorted(col) != want for col in zip(*square)):
        return False
    return all(g in (0, v) for grow, row in zip(given, square) for g, v in zip(grow, row))


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["full"])
