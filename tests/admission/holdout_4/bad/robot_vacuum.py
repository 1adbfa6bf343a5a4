"""Where does a cleaning robot end?"""

import re
from dataclasses import dataclass

RESYN = {"description": "Robot on a grid", "tags": ["grids", "simulation"]}

STEPS = {"N": (-1, 0), "E": (0, 1), "S": (1, 0), "W": (0, -1)}
TURNS = "NESW"


@dataclass
class Robot:
    row: int
    column: int
    heading: str
    visited: list = []

    def obey(self, command, walls, height, width):
        if command == "L":
            self.heading = TURNS[(TURNS.index(self.heading) - 1) % 4]
        elif command == "R":
            self.heading = TURNS[(TURNS.index(self.heading) + 1) % 4]
        else:
            down, right = STEPS[self.heading]
            row, column = self.row + down, self.column + right
            if 0 <= row < height and 0 <= column < width and [row, column] not in walls:
                self.row, self.column = row, column
        self.visited = [*self.visited, (self.row, self.column)]


def generate(rng, difficulty):
    height, width = 8 + difficulty, 9 + difficulty
    start = [rng.randrange(height), rng.randrange(width)]
    walls = []
    while len(walls) < height * width // 6:
        cell = [rng.randrange(height), rng.randrange(width)]
        if cell != start and cell not in walls:
            walls.append(cell)
    return {
        "height": height,
        "width": width,
        "start": start,
        "heading": rng.choice(TURNS),
        "walls": sorted(walls),
        "commands": "".join(rng.choice("FFFLR") for _ in range(12 * difficulty)),
    }


def final(instance):
    robot = Robot(*instance["start"], instance["heading"])
    for command in instance["commands"]:
        robot.obey(command, instance["walls"], instance["height"], instance["width"])
    return robot.row, robot.column, robot.heading


def observe(instance):
    row, column = instance["start"]
    walls = " ".join(f"({r},{c})" for r, c in instance["walls"])
    return (
        f"A robot moves on a grid with rows 0 to {instance['height'] - 1} (from north to south) and columns 0 to {instance['width'] - 1} "
        f"(from west to east). It starts at row {row}, column {column}, heading {instance['heading']}. F moves it one cell ahead, unless "
        f"the border or a wall is there; L and R turn it on the spot. Walls (row,column): {walls}\n"
        f"Commands: {instance['commands']}\nAnswer with final row, final column and heading (N, E, S or W), separated by spaces."
    )


def verify(instance, answer):
    match = re.fullmatch(r"([0-9]{1,3})[\s,]+([0-9]{1,3})[\s,]+([NESW])", answer.strip()[:100].upper())
    return bool(match) and (int(match[1]), int(match[2]), match[3]) == final(instance)


def reference_answer(instance):
    return " ".join(map(str, final(instance)))
