"""Solve a 3x3 sliding puzzle within a limit of moves."""
import re

STEP = {"U": -3, "D": 3, "L": -1, "R": 1}
BACK = {"U": "D", "D": "U", "L": "R", "R": "L"}


def _slide(tiles, move):
    """Move the blank; None when it would leave the board."""
    hole = tiles.index(0)
    if (move == "U" and hole < 3) or (move == "D" and hole > 5) or \
            (move == "L" and hole % 3 == 0) or (move == "R" and hole % 3 == 2):
        return None
    other = hole + STEP[move]
    tiles = list(tiles)
    tiles[hole], tiles[other] = tiles[other], 0
    return tiles


def generate(rng, difficulty):
    goal = list(range(9))
    rng.shuffle(goal)
    tiles, undo = list(goal), ""
    while len(undo) < 8 + 3 * difficulty:
        move = rng.choice("UDLR")
        nxt = _slide(tiles, move)
        if nxt and not (undo and undo[0] == move):
            tiles, undo = nxt, BACK[move] + undo
    if sum(a != b for a, b in zip(tiles, goal)) < 5:
        return generate(rng, difficulty)
    return {"tiles": tiles, "goal": goal, "undo": undo}


def _show(tiles):
    rows = [" ".join(str(t) if t else "." for t in tiles[i:i + 3]) for i in (0, 3, 6)]
    return "\n".join(rows)


def observe(instance):
    return (
        f"Sliding puzzle, the dot is the gap:\n{_show(instance['tiles'])}\n\nBring it into this position:\n"
        f"{_show(instance['goal'])}\n\nA move shifts the gap up (U), down (D), left (L) or right (R) by one "
        f"field. Use at most {len(instance['undo'])} moves. Answer with the letters of the moves in order, "
        "without blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    moves = answer.strip()
    if len(moves) > len(instance["undo"]) or not re.fullmatch(r"[UDLR]+", moves):
        return False
    tiles = list(instance["tiles"])
    for move in moves:
        tiles = _slide(tiles, move)
        if tiles is None:
            return False
    return tiles == instance["goal"]


def reference_answer(instance):
    return instance["undo"]
