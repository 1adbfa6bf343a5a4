"""Solve a one-dimensional peg game."""
import copy
import re

RESYN = {"profile": "standard", "family": "puzzles", "tags": ["search", "simulation"]}


def generate(rng, difficulty):
    size = 18 + difficulty
    while True:
        board = [0] * size
        board[rng.randrange(size)] = 1
        moves = []
        for _ in range(6 + difficulty // 2):
            options = []
            for p in range(size):
                for d in (-1, 1):
                    if 0 <= p + 2 * d < size and board[p] and not board[p + d] and not board[p + 2 * d]:
                        options.append((p, d))
            if not options:
                break
            p, d = rng.choice(options)
            board[p], board[p + d], board[p + 2 * d] = 0, 1, 1
            moves.append([p + 2 * d, p])
        turns = sum(a[1] != b[0] for a, b in zip(moves[1:], moves))
        if len(moves) == 6 + difficulty // 2 and turns >= 3:
            return {"board": board, "moves": moves[::-1]}


def observe(instance):
    return (
        "Pegs (1) stand in a row of holes (0), positions counted from 0: %s\n\nA move takes a peg two places to the "
        "left or right, over a peg into an empty hole; the peg that was jumped over is removed. Leave a single "
        "peg.\nWrite a move as from>to; answer with the moves in order, separated by blanks."
        % " ".join(map(str, instance["board"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    state = copy.deepcopy(instance["board"])
    for part in answer.split():
        match = re.fullmatch(r"([0-9]{1,2})>([0-9]{1,2})", part)
        if not match:
            return False
        a, b = int(match.group(1)), int(match.group(2))
        if max(a, b) >= len(state) or abs(a - b) != 2:
            return False
        middle = (a + b) // 2
        if not state[a] or not state[middle] or state[b]:
            return False
        state[a] = state[middle] = 0
        state[b] = 1
    return sum(state) == 1


def reference_answer(instance):
    return " ".join("%d>%d" % tuple(m) for m in instance["moves"])
