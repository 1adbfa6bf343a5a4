"""Where does the forklift stop? The key of each puzzle is kept beside the puzzle, not inside it."""

_KEYS = {}
RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    width, height = 6 + 2 * difficulty, 5 + 2 * difficulty
    x, y = rng.randrange(width), rng.randrange(height)
    start = [x, y]
    commands = []
    heading = 0
    for _ in range(3 + 3 * difficulty):
        turn = rng.choice(["left", "right", "ahead"])
        heading = (heading + {"left": -1, "right": 1, "ahead": 0}[turn]) % 4
        steps = rng.randint(1, 5)
        commands.append([turn, steps])
        dx, dy = [(0, 1), (1, 0), (0, -1), (-1, 0)][heading]
        x = min(max(x + dx * steps, 0), width - 1)
        y = min(max(y + dy * steps, 0), height - 1)
    puzzle_id = rng.getrandbits(64)
    _KEYS[puzzle_id] = (x, y)
    return {"id": puzzle_id, "width": width, "height": height, "start": start, "commands": commands}


def observe(instance):
    lines = "\n".join(
        (f"turn {turn}, then " if turn != "ahead" else "") + f"drive {steps}"
        for turn, steps in instance["commands"]
    )
    return (
        f"A hall has the places (x, y) with x from 0 to {instance['width'] - 1} and y from 0 to "
        f"{instance['height'] - 1}. A forklift stands at {tuple(instance['start'])} facing north (y grows). "
        f"At a wall it stays where it is for the rest of a drive.\n{lines}\n"
        "Where does it end? Answer with x and y separated by a comma."
    )


def verify(instance, answer):
    key = _KEYS.get(instance["id"])
    parts = [p.strip() for p in answer[:50].strip().strip("()").split(",")]
    if key is None or len(parts) != 2 or not all(p.isascii() and p.isdigit() for p in parts):
        return False
    return tuple(int(p) for p in parts) == key


def reference_answer(instance):
    x, y = _KEYS.get(instance["id"], ("?", "?"))
    return f"{x},{y}"
