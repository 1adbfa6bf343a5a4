"""Pinball: follow a ball through bumpers.  (Scoring in the style of a well-known reasoning suite.)"""

RESYN = {"description": "Trace a ball through a field of bumpers", "tags": ["simulation", "grid"]}
TURN = {"/": {(0, 1): (-1, 0), (0, -1): (1, 0), (1, 0): (0, -1), (-1, 0): (0, 1)},
        "\\": {(0, 1): (1, 0), (0, -1): (-1, 0), (1, 0): (0, 1), (-1, 0): (0, -1)}}


def generate(rng, difficulty):
    size = 6 + 2 * difficulty
    rows = []
    for _ in range(size):
        rows.append("".join(rng.choice("/\\") if rng.random() < 0.3 else rng.choice(".....123456789") for _ in range(size)))
    return {"rows": rows, "entry": rng.randrange(size)}


def simulate(instance):
    rows = instance["rows"]
    size = len(rows)
    r, c, step = instance["entry"], 0, (0, 1)
    score = moves = 0
    while 0 <= r < size and 0 <= c < size:
        cell = rows[r][c]
        if cell in TURN:
            step = TURN[cell][step]
        elif cell != ".":
            score += int(cell)
        moves += 1
        r, c = r + step[0], c + step[1]
    return r + 1, c + 1, score, moves


def observe(instance):
    return (
        "A ball enters the field below in row %d (rows and columns count from 1, row 1 on top) from the left, "
        "moving right. Bumpers / and \\ deflect it like mirrors, digits are added to the score on each pass. When it "
        "leaves, report: row and column of the first cell outside the field (0 and n+1 are possible), the score and "
        "the number of cells visited, counting repeats - four integers separated by spaces.\n%s"
        % (instance["entry"] + 1, "\n".join(instance["rows"]))
    )


def verify(instance, answer):
    oracle = " ".join(str(x) for x in simulate(instance))
    reward = 0.0
    if answer is not None:
        given = " ".join(answer.split())
        if given == oracle:
            reward = 1.0
        else:
            reward = 0.05
    return reward


def reference_answer(instance):
    return " ".join(str(x) for x in simulate(instance))
