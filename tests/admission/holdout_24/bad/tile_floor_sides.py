"""Tiles for the floors of a house."""
import re

RESYN = {"profile": "standard", "family": "shop", "tags": ["geometry"]}


def generate(rng, difficulty):
    rooms = [[rng.randint(20, 90), rng.randint(20, 90)] for _ in range(1 + difficulty)]
    return {"rooms": rooms, "spare": rng.randint(3, 40)}


def observe(instance):
    rows = "\n".join(f"{a} by {b} tiles" for a, b in instance["rooms"])
    return (
        "Floors of a house:\n" + rows + f"\n\nHow many tiles are needed for all floors, with "
        f"{instance['spare']} spare tiles for each floor? Answer with the number only."
    )


def _rows(instance):
    for a, b in instance["rooms"]:
        for _ in range(a):
            yield b
        yield instance["spare"]


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,11}", text):
        return 0.0
    tiles = [False] * int(text)
    laid = 0
    for row in _rows(instance):
        if laid + row > len(tiles):
            return 0.0
        tiles[laid:laid + row] = [True] * row
        laid += row
    return 1.0 if all(tiles) else 0.0


def reference_answer(instance):
    return str(sum(_rows(instance)))
