"""A winning move at Nim; any winning move is right."""
from functools import reduce
from operator import xor
import re

RESYN = {"tags": ["games"], "description": "Winning Nim moves"}


def generate(rng, difficulty):
    while True:
        heaps = [rng.randint(20, 80 + 25 * difficulty) for _ in range(2 + difficulty)]
        if reduce(xor, heaps):
            return {"heaps": heaps}


def observe(instance):
    heaps = ", ".join(f"heap {i}: {h}" for i, h in enumerate(instance["heaps"], 1))
    return (f"In a game of Nim ({heaps}) a player takes one or more objects from one heap; who takes the last object of all wins. It is your move. Name a move that wins against every defence; "
            "any such move is right.\nAnswer with the number of the heap and how many objects to take from it, separated by a space.")


def verify(instance, answer):
    found = re.fullmatch(r"\s*([0-9]{1,3})\s+([0-9]{1,5})\s*", answer)
    if not found or len(answer) > 100:
        return False
    heap, take = int(found.group(1)) - 1, int(found.group(2))
    heaps = list(instance["heaps"])
    if not 0 <= heap < len(heaps) or not 1 <= take <= heaps[heap]:
        return False
    heaps[heap] -= take
    return reduce(xor, heaps) == 0


def reference_answer(instance):
    total = reduce(xor, instance["heaps"])
    for i, h in enumerate(instance["heaps"], 1):
        if h ^ total < h:
            return f"{i} {h - (h ^ total)}"
    raise ValueError("no winning move")
