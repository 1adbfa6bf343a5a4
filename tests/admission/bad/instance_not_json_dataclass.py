"""Move a robot on a grid."""

from dataclasses import dataclass

RESYN = {"tags": ["grid"]}


@dataclass
class Puzzle:
    width: int
    moves: str


def generate(rng, difficulty):
    return Puzzle(3 + difficulty, "".join(rng.choices("UDLR", k=4 * difficulty)))


def _end(puzzle):
    x = y = 0
    for move in puzzle.moves:
        x = min(max(x + (move == "R") - (move == "L"), 0), puzzle.width - 1)
        y = min(max(y + (move == "D") - (move == "U"), 0), puzzle.width - 1)
    return f"{x},{y}"


def observe(instance):
    return (
        f"A robot is in the upper left corner (0,0) of a square with {instance.width} columns and "
        f"rows and does {instance.moves}; moves against a wall do nothing. Where is it? Answer column,row."
    )


def verify(instance, answer):
    return answer.replace(" ", "").strip() == _end(instance)


def reference_answer(instance):
    return _end(instance)
