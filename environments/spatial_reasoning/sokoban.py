"""Push all boxes onto goals in a small warehouse (sokoban).

Difficulty: the moves of the shortest solution grow from 4 to 22, with a second box from level 5.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["planning"]}

# Moves of the shortest solution, boxes, inner walls, and rows and columns within the outer wall.
LEVELS = [
    (4, 1, 1, 4),
    (6, 1, 1, 4),
    (8, 1, 2, 4),
    (10, 1, 2, 5),
    (12, 2, 3, 4),
    (14, 2, 3, 4),
    (16, 2, 4, 5),
    (18, 2, 4, 5),
    (20, 2, 5, 5),
    (22, 2, 5, 5),
]


def generate(rng: Random, difficulty: int) -> dict:
    moves, box_count, wall_count, inner = LEVELS[difficulty - 1]
    while True:
        room, goals = random_room(rng, inner, wall_count, box_count)
        states = states_at(room, goals, moves)
        if states:
            (player, boxes), solution = rng.choice(list(states.items()))
            return {
                "grid": drawing(room, goals, player, boxes),
                "moves": 2 * moves,
                "solution": solution,
            }


def random_room(rng: Random, inner: int, wall_count: int, box_count: int) -> tuple[str, list[int]]:
    """The cells of the room row after row, '-' for floor, and the goals among them."""
    width = inner + 2
    cells = [row * width + column for row in range(1, inner + 1) for column in range(1, inner + 1)]
    walls, goals = rng.sample(cells, wall_count), sorted(rng.sample(cells, box_count))
    floor = set(cells) - set(walls) | set(goals)
    return "".join("-" if cell in floor else "#" for cell in range(width * width)), goals


def states_at(room: str, goals: list[int], moves: int) -> dict:
    """All (player, boxes) so many moves from the end, searched backwards, with their solutions."""
    end = tuple(goals)
    layer = {(cell, end): "" for cell in floor_of(room) if cell not in end}
    seen = set(layer)
    for _ in range(moves):
        following: dict[tuple, str] = {}
        for (player, boxes), solution in layer.items():
            for letter, step in steps_of(room).items():
                before = player - step
                if room[before] == "#" or before in boxes:
                    continue
                pulled = tuple(sorted(player if b == player + step else b for b in boxes))
                for state in [(before, boxes), (before, pulled)]:
                    if state not in seen:
                        seen.add(state)
                        following[state] = letter + solution
        layer = following
    return layer


def floor_of(room: str) -> list[int]:
    return [cell for cell, symbol in enumerate(room) if symbol != "#"]


def steps_of(room: str) -> dict[str, int]:
    """How far each move leads in the row-after-row text of a square room."""
    width = round(len(room) ** 0.5)
    return {"U": -width, "D": width, "L": -1, "R": 1}


def drawing(room: str, goals: list[int], player: int, boxes: tuple) -> list[str]:
    symbols = list(room)
    for goal in goals:
        symbols[goal] = "."
    for box in boxes:
        symbols[box] = "*" if box in goals else "$"
    symbols[player] = "+" if player in goals else "@"
    width = round(len(room) ** 0.5)
    return ["".join(symbols[i : i + width]) for i in range(0, len(symbols), width)]


def observe(instance: dict) -> str:
    grid = "\n".join(instance["grid"])
    return (
        f"A warehouse:\n{grid}\n"
        "# is a wall, - floor, @ you, $ a box, . a goal, * a box on a goal, + you on a goal. A "
        "move leads to the next cell up, down, left or right. If a box is there, you push it one "
        "cell further, where there must be neither a wall nor another box. Bring every box onto a "
        f"goal with at most {instance['moves']} moves.\n"
        "Answer with the moves as letters U, D, L and R without spaces on one line, for example "
        "(right, up, left): `RUL`"
    )


def verify(instance: dict, answer: str) -> bool:
    way = answer.strip() if len(answer) <= 2 * instance["moves"] + 10 else ""
    if len(way) > instance["moves"] or way.strip("UDLR"):
        return False
    room = "".join(instance["grid"])
    steps = steps_of(room)
    player = next(cell for cell, symbol in enumerate(room) if symbol in "@+")
    boxes = [cell for cell, symbol in enumerate(room) if symbol in "$*"]
    for letter in way:
        step = steps[letter]
        player += step
        if player in boxes:
            boxes = [box + step if box == player else box for box in boxes]
        blocked = any(room[cell] == "#" for cell in [player, *boxes])
        if blocked or len(set(boxes)) < len(boxes):
            return False
    return all(room[box] in ".*+" for box in boxes)


def reference_answer(instance: dict) -> str:
    return instance["solution"]
