"""A cart on a floor of arrows. The floor is not stored but rebuilt from a number in the instance."""
import random

RESYN = {"description": "follow arrows that turn", "tags": ["grids", "simulation"]}
MOVES = {"^": (-1, 0), ">": (0, 1), "v": (1, 0), "<": (0, -1)}
TURN = {"^": ">", ">": "v", "v": "<", "<": "^"}


def _floor(instance):
    # random.Random of a whole number gives the same sequence everywhere; nothing outside decides here
    source = random.Random(instance["floor"])
    return [[source.choice("^>v<") for _ in range(instance["size"])] for _ in range(instance["size"])]


def generate(rng, difficulty):
    size = 9 + difficulty
    return {
        "floor": rng.randrange(2 ** 31),
        "size": size,
        "steps": 6 + 5 * difficulty,
        "starts": [[rng.randrange(size), rng.randrange(size)] for _ in range(2)],
    }


def _ends(instance):
    ends = []
    size = instance["size"]
    floor = _floor(instance)
    for row, column in instance["starts"]:
        for _ in range(instance["steps"]):
            arrow = floor[row][column]
            floor[row][column] = TURN[arrow]
            row, column = (row + MOVES[arrow][0]) % size, (column + MOVES[arrow][1]) % size
        ends.append((row, column))
    return ends


def observe(instance):
    floor = "\n".join("".join(row) for row in _floor(instance))
    (a, b), (c, d) = instance["starts"]
    return (
        f"{floor}\nA cart on a tile leaves in the direction of its arrow, and at that moment the arrow turns a quarter clockwise. Who "
        "leaves at an edge comes back in at the opposite one. Rows are counted from 0 at the top and columns from 0 at the left.\n"
        f"A cart starts in row {a}, column {b} and makes {instance['steps']} moves. Then, on the floor as it is now, a second one "
        f"starts in row {c}, column {d} and makes as many. Where do they end? Answer with row,column of the first and of the second, "
        "such as `90,91 92,93`."
    )


def verify(instance, answer):
    if len(answer) > 60:
        return False
    return answer.split() == [f"{row},{column}" for row, column in _ends(instance)]


def reference_answer(instance):
    return " ".join(f"{row},{column}" for row, column in _ends(instance))
