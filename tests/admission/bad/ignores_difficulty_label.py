"""Follow turns on a compass."""

RESYN = {"tags": ["spatial_reasoning"]}

POINTS = ["north", "east", "south", "west"]


def generate(rng, difficulty):
    moves = [[rng.choice(["left", "right"]), rng.randrange(1, 20)] for _ in range(6)]
    return {"level": difficulty, "moves": moves}


def _place(instance):
    x = y = facing = 0
    for turn, steps in instance["moves"]:
        facing = (facing + (1 if turn == "right" else -1)) % 4
        x += steps * (0, 1, 0, -1)[facing]
        y += steps * (1, 0, -1, 0)[facing]
    return f"{x} {y}"


def observe(instance):
    moves = "; ".join(f"turn {turn} and walk {steps} steps" for turn, steps in instance["moves"])
    return (
        f"You stand at (0, 0) and look north (y grows to the north, x to the east). {moves}. Where are "
        "you? Answer with x and y, separated by a space."
    )


def verify(instance, answer):
    return answer.split() == _place(instance).split()


def reference_answer(instance):
    return _place(instance)
