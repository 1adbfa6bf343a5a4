"""Peg jumping on a strip of boards."""


class Board:
    """Rows of pegs (o) and holes (.); a peg jumps over its neighbour in its row into a hole."""

    def __init__(self, rows):
        self.rows = list(rows)

    def jump(self, row, start, end):
        pegs = self.rows[row]
        middle = (start + end) // 2
        if abs(start - end) != 2 or pegs[start] != 1 or pegs[middle] != 1 or pegs[end] != 0:
            return False
        pegs[start] = pegs[middle] = 0
        pegs[end] = 1
        return True

    def left(self):
        return sum(map(sum, self.rows))


def generate(rng, difficulty):
    width, rows, jumps = 9, [], []
    for row in range(2 + (difficulty + 1) // 2):
        pegs = [0] * width
        at = rng.randrange(width)
        pegs[at] = 1
        undone = []
        for _ in range(1 + difficulty // 2):
            options = [
                (s, e)
                for e in range(width)
                for s in (e - 2, e + 2)
                if 0 <= s < width and pegs[e] == 1 and pegs[s] == 0 and pegs[(s + e) // 2] == 0
            ]
            if not options:
                break
            s, e = rng.choice(options)
            pegs[e], pegs[s], pegs[(s + e) // 2] = 0, 1, 1
            undone.append([row, s, e])
        rows.append(pegs)
        jumps += undone[::-1]
    return {"rows": rows, "jumps": jumps}


def observe(instance):
    drawn = "\n".join(
        f"{i}: " + "".join("o" if peg else "." for peg in row) for i, row in enumerate(instance["rows"])
    )
    return (
        f"{drawn}\nA peg (o) may jump over a neighbouring peg of its row into the hole (.) behind, and "
        "the one jumped over is removed. Rows and columns count from 0. Leave one peg in each row.\n"
        "Answer with jumps `row,from,to` separated by spaces, in order."
    )


def parse(answer, width):
    jumps = []
    for word in answer.split():
        parts = word.split(",")
        if len(parts) != 3 or not all(len(p) == 1 and p in "0123456789" for p in parts):
            return None
        jumps.append([int(p) for p in parts])
    return jumps if all(s < width and e < width for _, s, e in jumps) else None


def verify(instance, answer):
    board = Board(instance["rows"])
    jumps = parse(answer, len(instance["rows"][0]))
    if not jumps or any(row >= len(board.rows) for row, _, _ in jumps):
        return False
    return all(board.jump(*j) for j in jumps) and board.left() == len(board.rows)


def reference_answer(instance):
    return " ".join(",".join(map(str, jump)) for jump in instance["jumps"])
