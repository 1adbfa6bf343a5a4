"""Find the shortest way through a maze whose doors need keys.

Difficulty: the maze grows from 3 by 3 rooms and one door to 7 by 8 rooms and four doors; states to
search (open cells, times the keys held or not).
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["path"]}

# Rows and columns of rooms, and doors, at each level.
LEVELS = [
    (3, 3, 1),
    (3, 4, 1),
    (4, 4, 1),
    (4, 5, 2),
    (5, 5, 2),
    (5, 6, 2),
    (6, 6, 3),
    (6, 7, 3),
    (7, 7, 3),
    (7, 8, 4),
]
STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}
DOORS = "ABCD"
# Row, column and keys held.
START = (1, 1, "")


def generate(rng: Random, difficulty: int) -> dict:
    row_count, column_count, door_count = LEVELS[difficulty - 1]
    paths = random_paths(rng, row_count, column_count)
    longest = max(paths.values(), key=len)
    doors = [longest[len(longest) * i // (door_count + 1)] for i in range(1, door_count + 1)]
    marks = {longest[0]: "S", longest[-1]: "E"} | random_keys(rng, paths, doors)
    grid = [["#"] * (2 * column_count + 1) for _ in range(2 * row_count + 1)]
    for (row, column), path in paths.items():
        before_row, before_column = path[-2:][0]
        passage = DOORS[doors.index((row, column))] if (row, column) in doors else "."
        grid[row + before_row + 1][column + before_column + 1] = passage
        grid[2 * row + 1][2 * column + 1] = marks.get((row, column), ".")
    lines = ["".join(line) for line in grid]
    solution = shortest_way(lines)
    return {"grid": lines, "moves": len(solution), "solution": solution}


def random_paths(rng: Random, row_count: int, column_count: int) -> dict:
    """Depth-first maze: for each room the rooms on the only path to it from the first one."""
    trail = [(0, 0)]
    paths = {(0, 0): [(0, 0)]}
    while trail:
        row, column = trail[-1]
        near = [(row + down, column + right) for down, right in STEPS.values()]
        near = [r for r in near if r[0] in range(row_count) and r[1] in range(column_count)]
        near = [room for room in near if room not in paths]
        if near:
            trail.append(rng.choice(near))
            paths[trail[-1]] = list(trail)
        else:
            trail.pop()
    return paths


def random_keys(rng: Random, paths: dict, doors: list) -> dict:
    """Each key behind the door before its own, so that all keys are needed, one after another."""
    keys = {}
    for i in range(len(doors)):
        behind = [room for room, path in paths.items() if sum(d in path for d in doors) == i]
        keys[rng.choice([room for room in behind if room != (0, 0)])] = DOORS[i].lower()
    return keys


def shortest_way(grid: list[str]) -> str:
    layer = {START: ""}
    seen = set(layer)
    while True:
        following = {}
        for (row, column, keys), way in layer.items():
            if grid[row][column] == "E":
                return way
            for letter in STEPS:
                state = moved(grid, row, column, keys, letter)
                if state and state not in seen:
                    seen.add(state)
                    following[state] = way + letter
        layer = following


def moved(
    grid: list[str], row: int, column: int, keys: str, letter: str
) -> tuple[int, int, str] | None:
    """Place and keys after the move; None if a wall or a door without its key is in the way."""
    down, right = STEPS[letter]
    row, column = row + down, column + right
    cell = grid[row][column]
    if cell == "#" or (cell in DOORS and cell.lower() not in keys):
        return None
    if cell in DOORS.lower() and cell not in keys:
        keys = "".join(sorted(keys + cell))
    return row, column, keys


def observe(instance: dict) -> str:
    maze = "\n".join(instance["grid"])
    return (
        f"A maze, where # is a wall and . is free:\n{maze}\n"
        "Go from S to E. A step leads to the next cell up, down, left or right. Small letters are "
        "keys, which you take when you enter their cell; capital letters A to D are doors, which "
        "you can enter only if you have the key with the same letter. Use at most "
        f"{instance['moves']} steps.\n"
        "Answer with the steps as letters U, D, L and R without spaces on one line, for example "
        "(two steps up, one to the right): `UUR`"
    )


def verify(instance: dict, answer: str) -> bool:
    way = answer.strip() if len(answer) <= 2 * instance["moves"] + 10 else ""
    if len(way) > instance["moves"] or way.strip("UDLR"):
        return False
    grid = instance["grid"]
    row, column, keys = START
    for letter in way:
        state = moved(grid, row, column, keys, letter)
        if state is None:
            return False
        row, column, keys = state
    return grid[row][column] == "E"


def reference_answer(instance: dict) -> str:
    return instance["solution"]
