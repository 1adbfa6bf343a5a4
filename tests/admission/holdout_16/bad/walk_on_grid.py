"""Where does a walk through a grid of streets end?"""
import re
from collections import namedtuple

Leg = namedtuple("Leg", "heading blocks")
TURN = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}


def generate(rng, difficulty):
    legs = [Leg(rng.choice(sorted(TURN)), rng.randint(11, 90)) for _ in range(4 + 2 * difficulty)]
    return {"start": (rng.randint(-50, 50), rng.randint(-50, 50)), "legs": legs}


def observe(instance):
    rows = ", ".join(f"{heading} {blocks}" for heading, blocks in instance["legs"])
    x, y = instance["start"]
    return (
        f"A courier starts at street corner x={x}, y={y} (east is +x, north is +y) and walks, in blocks: {rows}. At which "
        "corner does the walk end? Answer with 'X;Y', two whole numbers."
    )


def _end(instance):
    x, y = instance["start"]
    for leg in instance["legs"]:
        if isinstance(leg, Leg):
            dx, dy = TURN[leg.heading]
            x, y = x + dx * leg.blocks, y + dy * leg.blocks
    return x, y


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(-?[0-9]{1,6}) ?; ?(-?[0-9]{1,6})", answer.strip())
    return bool(match) and (int(match[1]), int(match[2])) == _end(instance)


def reference_answer(instance):
    x, y = _end(instance)
    return f"{x};{y}"
