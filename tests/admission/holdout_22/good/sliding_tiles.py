"""Solve the 3x3 sliding puzzle."""

GOAL = [1, 2, 3, 4, 5, 6, 7, 8, 0]
STEP = {"U": -3, "D": 3, "L": -1, "R": 1}
BACK = {"U": "D", "D": "U", "L": "R", "R": "L"}


def move(board, letter):
    blank = board.index(0)
    if (letter == "L" and blank % 3 == 0) or (letter == "R" and blank % 3 == 2):
        return False
    other = blank + STEP[letter]
    if not 0 <= other < 9:
        return False
    board[blank], board[other] = board[other], board[blank]
    return True


def generate(rng, difficulty):
    while True:
        board, path = GOAL[:], ""
        while len(path) < 12 + 3 * difficulty:
            letter = rng.choice("UDLR")
            if path and BACK[letter] == path[-1]:
                continue
            if move(board, letter):
                path += letter
        misplaced = sum(1 for a, b in zip(board, GOAL) if a != b)
        if misplaced >= 7:
            return {"board": board, "path": "".join(BACK[c] for c in reversed(path))}


def observe(instance):
    b = instance["board"]
    rows = "\n".join(" ".join(str(v) if v else "_" for v in b[i:i + 3]) for i in (0, 3, 6))
    return (f"A 3x3 sliding puzzle:\n{rows}\nMove the blank (_) with U, D, L, R until the board reads\n"
            "1 2 3\n4 5 6\n7 8 _\nAnswer with at most 200 capital letters without separators. The blank must "
            "not leave the board. The solution need not be the shortest.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not 0 < len(text) <= 200 or any(c not in STEP for c in text):
        return False
    board = list(instance["board"])
    return all(move(board, c) for c in text) and board == GOAL


def reference_answer(instance):
    return instance["path"]
