"""Solve a 3 by 3 sliding puzzle with as few moves as possible.

Difficulty: the moves of the shortest solution grow from 3 to 16.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["planning"]}

SIZE = 3
GAP = "-"
# Moves of the shortest solution at each level.
MOVES = [3, 4, 6, 7, 9, 10, 12, 13, 15, 16]


def generate(rng: Random, difficulty: int) -> dict:
    moves = MOVES[difficulty - 1]
    goal = "".join(rng.sample("12345678", SIZE * SIZE - 1)) + GAP
    board, solution = rng.choice(list(boards_at(goal, moves).items()))
    return {"board": board, "goal": goal, "moves": moves, "solution": solution}


def boards_at(goal: str, moves: int) -> dict[str, str]:
    """All boards that need exactly so many moves to the goal, each with a shortest solution."""
    layer = {goal: ""}
    seen = set(layer)
    for _ in range(moves):
        following: dict[str, str] = {}
        for board, solution in layer.items():
            for tile in movable(board):
                following.setdefault(slide(board, tile), tile + solution)
        layer = {board: solution for board, solution in following.items() if board not in seen}
        seen.update(layer)
    return layer


def observe(instance: dict) -> str:
    return (
        f"A sliding puzzle, where - is the gap:\n{picture(instance['board'])}\n"
        "A move slides a tile that is left of, right of, above or below the gap into the gap. "
        f"Use at most {instance['moves']} moves to reach this order:\n{picture(instance['goal'])}\n"
        "Answer with the moved tiles in order, without spaces, on one line, for example (first "
        "tile 8, then tile 5): `85`"
    )


def picture(board: str) -> str:
    return "\n".join(" ".join(board[i : i + SIZE]) for i in range(0, len(board), SIZE))


def verify(instance: dict, answer: str) -> bool:
    tiles = answer.strip() if len(answer) <= 2 * instance["moves"] + 10 else ""
    if len(tiles) > instance["moves"]:
        return False
    board = instance["board"]
    for tile in tiles:
        if tile not in movable(board):
            return False
        board = slide(board, tile)
    return board == instance["goal"]


def reference_answer(instance: dict) -> str:
    return instance["solution"]


def movable(board: str) -> str:
    """The tiles next to the gap."""
    gap = board.index(GAP)
    near = [gap - SIZE, gap + SIZE]
    if gap % SIZE:
        near.append(gap - 1)
    if (gap + 1) % SIZE:
        near.append(gap + 1)
    return "".join(board[place] for place in near if 0 <= place < len(board))


def slide(board: str, tile: str) -> str:
    return board.replace(tile, "?").replace(GAP, tile).replace("?", GAP)
