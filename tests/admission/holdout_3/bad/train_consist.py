"""Shunting yard: in which order do the wagons leave?"""
import re

RESYN = {"description": "wagons on stub tracks", "tags": ["simulation", "stacks"]}

SHAPE = re.compile(r"(?:\s*[A-Z]*[0-9]*\s*,?\s*)+")


class Yard:
    def __init__(self, tracks):
        self.tracks = [list(track) for track in tracks]
        self.train = []

    def order(self, move):
        kind, *where = move
        if kind == "pull":
            self.train.append(self.tracks[where[0]].pop())
        else:
            a, b = where
            self.tracks[b].append(self.tracks[a].pop())


def generate(rng, difficulty):
    labels = [f"{rng.choice('BCKLT')}{n}" for n in rng.sample(range(10, 100), 5 + 2 * difficulty)]
    tracks = [[], [], []]
    for label in labels:
        rng.choice(tracks).append(label)
    yard, moves = Yard(tracks), []
    for _ in range(2 * difficulty):
        a, b = rng.sample(range(3), 2)
        if yard.tracks[a]:
            moves.append(["shift", a, b])
            yard.order(moves[-1])
    for _ in labels:
        source = rng.choice([i for i in range(3) if yard.tracks[i]])
        moves.append(["pull", source])
        yard.order(moves[-1])
    return {"tracks": tracks, "moves": moves}


def _train(instance):
    yard = Yard(instance["tracks"])
    for move in instance["moves"]:
        yard.order(move)
    return yard.train


def observe(instance):
    tracks = "\n".join(f"track {i}: {' '.join(track) or '(empty)'}" for i, track in enumerate(instance["tracks"]))
    moves = "\n".join(
        f"{n}. " + (f"pull from track {m[1]}" if m[0] == "pull" else f"shift from track {m[1]} to track {m[2]}")
        for n, m in enumerate(instance["moves"], 1)
    )
    return (
        f"Three stub tracks, open end on the right:\n{tracks}\nOrders:\n{moves}\n"
        "A shift takes the wagon at the open end of a track and puts it at the open end of another; a pull couples the "
        "wagon at the open end to the back of the leaving train. Write the wagons of the train in order, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 1000 or not SHAPE.fullmatch(answer):
        return False
    return [piece.strip() for piece in answer.split(",")] == _train(instance)


def reference_answer(instance):
    return ", ".join(_train(instance))
