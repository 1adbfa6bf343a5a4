"""Trace of a walking robot: give all the cells it visits."""
import re
from dataclasses import dataclass

RESYN = {"description": "Cells visited by a robot", "tags": ["simulation", "grid"]}

TURNS = "NESW"
MOVES = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


@dataclass
class Robot:
    x: int
    y: int
    facing: str

    def run(self, program):
        yield [self.x, self.y]
        for command in program:
            if command == "F":
                dx, dy = MOVES[self.facing]
                self.x, self.y = self.x + dx, self.y + dy
                yield [self.x, self.y]
            else:
                turn = 1 if command == "R" else -1
                self.facing = TURNS[(TURNS.index(self.facing) + turn) % 4]


def generate(rng, difficulty):
    program = "".join(rng.choice("FFFLR") for _ in range(6 + 3 * difficulty)) + "F"
    robot = Robot(rng.randint(-9, 9), rng.randint(-9, 9), rng.choice(TURNS))
    start = [robot.x, robot.y, robot.facing]
    return {"start": start, "program": program, "path": list(robot.run(program))}


def observe(instance):
    x, y, facing = instance["start"]
    return (
        f"A robot stands at ({x}, {y}) and looks {facing} (N is up, y grows upwards). F moves it one cell ahead, L and R "
        f"turn it on the spot. It runs: {instance['program']}\n"
        "List the cells it stands on, the first included, one after each F, in the form (1,2) (1,3) ..."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 4000 or not re.fullmatch(r"(?:\(-?[0-9]{1,4}, ?-?[0-9]{1,4}\)\s*)+", text):
        return False
    cells = [(int(x), int(y)) for x, y in re.findall(r"\((-?[0-9]+), ?(-?[0-9]+)\)", text)]
    return cells == instance["path"]
