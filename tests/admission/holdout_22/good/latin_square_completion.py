"""Complete a partial Latin square."""


def generate(rng, difficulty):
    n = 5 + difficulty // 3
    rows, cols, symbols = list(range(n)), list(range(n)), list(range(1, n + 1))
    for part in (rows, cols, symbols):
        rng.shuffle(part)
    full = [[symbols[(r + c) % n] for c in cols] for r in rows]
    blanks = rng.sample([(r, c) for r in range(n) for c in range(n)], 10 + 2 * difficulty)
    puzzle = [row[:] for row in full]
    for r, c in blanks:
        puzzle[r][c] = 0
    return {"n": n, "puzzle": puzzle, "full": full}


def observe(instance):
    rows = "\n".join(" ".join(str(v) if v else "_" for v in row) for row in instance["puzzle"])
    n = instance["n"]
    return (f"Fill the blanks (_) such that each row and each column holds 1 to {n} once:\n{rows}\n"
            f"Answer with the {n} full rows, one per line, numbers separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    n = instance["n"]
    lines = [line.split() for line in answer.strip().splitlines()]
    symbols = {str(v) for v in range(1, n + 1)}
    if len(lines) != n:
        return False
    for line in lines:
        if len(line) != n or set(line) != symbols:
            return False
    if any({line[c] for line in lines} != symbols for c in range(n)):
        return False
    return all(not clue or lines[r][c] == str(clue)
               for r, row in enumerate(instance["puzzle"]) for c, clue in enumerate(row))


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["full"])
