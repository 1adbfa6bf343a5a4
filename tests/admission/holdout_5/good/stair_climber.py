"""Count ways to climb stairs with forbidden steps; a cache speeds the recursion up."""

from functools import lru_cache
from random import Random

RESYN = {"description": "Counting climbs with restrictions", "tags": ["combinatorics"]}


@lru_cache(maxsize=256)
def climbs(stairs: int, strides: tuple, broken: frozenset) -> int:
    """Ways from the floor to the top; all that matters is in the key of the cache."""
    ways = [1] + [0] * stairs
    for stair in range(1, stairs + 1):
        if stair not in broken:
            ways[stair] = sum(ways[stair - stride] for stride in strides if stride <= stair)
    return ways[stairs]


def solve(instance: dict) -> int:
    return climbs(instance["stairs"], tuple(instance["strides"]), frozenset(instance["broken"]))


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        stairs = 10 + 3 * difficulty + rng.randint(0, 8)
        instance = {
            "stairs": stairs,
            "strides": sorted(rng.sample(range(1, 6), rng.randint(2, 4))),
            "broken": sorted(rng.sample(range(2, stairs), 2 + difficulty // 2)),
        }
        # Small counts could be guessed.
        if solve(instance) > 40:
            return instance


def observe(instance: dict) -> str:
    strides = ", ".join(map(str, instance["strides"]))
    broken = ", ".join(map(str, instance["broken"]))
    return (
        f"A staircase has {instance['stairs']} stairs. A climber starts on the floor below stair 1 "
        f"and takes strides of {strides} stairs (each stride is one of these). Stairs that must "
        f"not be stepped on: {broken}.\n"
        f"In how many different ways can the climber get to stair {instance['stairs']} exactly? "
        "Two ways differ if their sequences of strides differ.\nAnswer with a whole number."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`.")
    # isdecimal alone would let other scripts in; ASCII keeps int() away from surprises.
    if not (text.isascii() and text.isdecimal() and len(text) <= 40):
        return False
    return int(text) == solve(instance)


def reference_answer(instance: dict) -> str:
    return str(solve(instance))
