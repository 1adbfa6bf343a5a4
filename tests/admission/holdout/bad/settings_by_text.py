"""Follow a robot on a grid and report where it ends."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Level:
    size: int
    moves: int


DEFAULT = Level(size=8, moves=12)
LEVELS = {str(n): Level(size=4 + 2 * n, moves=5 * n) for n in range(1, 11)}
STEP = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


def level_for(difficulty):
    return LEVELS.get(difficulty, DEFAULT)


def generate(rng, difficulty):
    level = level_for(difficulty)
    return {
        "size": level.size,
        "start": [rng.randrange(level.size), rng.randrange(level.size)],
        "moves": "".join(rng.choice("NESW") for _ in range(level.moves)),
    }


def walk(instance):
    (x, y), size = instance["start"], instance["size"]
    for move in instance["moves"]:
        dx, dy = STEP[move]
        x, y = (x + dx) % size, (y + dy) % size
    return [x, y]


def observe(instance):
    return (
        f"A robot stands on a torus of {instance['size']} x {instance['size']} cells at "
        f"{tuple(instance['start'])}, given as (x, y) from 0. N adds 1 to y, E adds 1 to x, S and W "
        f"subtract; leaving one side it enters at the other.\nIt moves {instance['moves']}.\n"
        "Where does it end? Answer as `x,y`."
    )


def verify(instance, answer):
    parts = answer.strip().strip("()").split(",")
    if len(parts) != 2 or not all(p.strip().isdecimal() and len(p) < 6 for p in parts):
        return False
    return [int(p) for p in parts] == walk(instance)


def reference_answer(instance):
    return "{},{}".format(*walk(instance))
