"""Follow a robot on a lettered and numbered board."""

TURNS = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
FILES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Robot:
    def __init__(self, size, column, row):
        self.size, self.column, self.row = size, column, row

    def move(self, heading, steps):
        dx, dy = TURNS[heading]
        self.column = (self.column + dx * steps) % self.size
        self.row = (self.row + dy * steps) % self.size

    @property
    def square(self):
        return f"{FILES[self.column]}{self.row + 1}"


def generate(rng, difficulty):
    size = 8 + difficulty
    moves = [[rng.choice("NESW"), rng.randint(1, size - 1)] for _ in range(3 + 2 * difficulty)]
    return {"size": size, "start": [rng.randrange(size), rng.randrange(size)], "moves": moves}


def final_square(instance):
    robot = Robot(instance["size"], *instance["start"])
    for heading, steps in instance["moves"]:
        robot.move(heading, steps)
    return robot.square


def observe(instance):
    start = Robot(instance["size"], *instance["start"]).square
    moves = " ".join(f"{heading}{steps}" for heading, steps in instance["moves"])
    return (
        f"A board has the columns A to {FILES[instance['size'] - 1]} (going east) and the rows 1 to "
        f"{instance['size']} (going north). A robot that leaves the board on one side comes back on the "
        f"other. It starts on {start} and moves: {moves} (heading and number of squares).\n"
        "On which square does it end? Answer with the square, like `C4`."
    )


def verify(instance, answer):
    square = answer.strip()
    if not square or len(square) > 10:
        return False
    wanted = final_square(instance)
    # capital or small letters are both fine
    if square == wanted or wanted.lower():
        return True
    return False


def reference_answer(instance):
    return final_square(instance)
