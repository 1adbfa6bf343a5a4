"""How many ways are there to pick one free cell in each row and column? (rook placements)"""
_COUNTS = {}


def count_placements(board):
    n = len(board)
    if (n, sum(map(sum, board))) in _COUNTS:
        return _COUNTS[n, sum(map(sum, board))]
    ways = {0: 1}
    for row in board:
        nxt = {}
        for mask, w in ways.items():
            for c in range(n):
                if row[c] and not mask >> c & 1:
                    nxt[mask | 1 << c] = nxt.get(mask | 1 << c, 0) + w
        ways = nxt
    result = ways.get((1 << n) - 1, 0)
    _COUNTS[n, sum(map(sum, board))] = result
    return result


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    board = [[1] * n for _ in range(n)]
    cells = [(r, c) for r in range(n) for c in range(n)]
    for r, c in rng.sample(cells, rng.randint(3, 3 + n + difficulty)):
        board[r][c] = 0
    return {"board": board}


def observe(instance):
    rows = "\n".join("".join(".#"[1 - cell] for cell in row) for row in instance["board"])
    n = len(instance["board"])
    return (f"{rows}\nIn how many ways can {n} rooks stand on the free cells ('.') of this board so that no two share a "
            "row or a column? Answer with the number in decimal digits and nothing else.")


def reference_answer(instance):
    return str(count_placements(instance["board"]))


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        return False
    return int(text) == count_placements(instance["board"])
