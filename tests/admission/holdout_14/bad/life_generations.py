"""Two generations of Conway's game of life on a torus."""
import random


def _step(board):
    n = len(board)
    out = []
    for r in range(n):
        row = ""
        for c in range(n):
            alive = sum(
                board[(r + a) % n][(c + b) % n] == "#" for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b
            )
            row += "#" if alive == 3 or (alive == 2 and board[r][c] == "#") else "."
        out.append(row)
    return out


def generate(rng, difficulty):
    local = random.Random(difficulty)
    n = 5 + difficulty
    while True:
        board = ["".join("#" if local.random() < 0.4 else "." for _ in range(n)) for _ in range(n)]
        if "#" in "".join(_step(_step(board))):
            return board


def observe(instance):
    return (
        "Conway's game of life on a torus (the left edge touches the right one, the top the bottom): a live cell lives on "
        "with two or three live neighbours of eight, a dead one comes alive with exactly three.\n"
        + "\n".join(instance)
        + "\n\nAnswer with the board after two generations, in the same form (# live, . dead)."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip().split("\n") == _step(_step(instance))


def reference_answer(instance):
    return "\n".join(_step(_step(instance)))
