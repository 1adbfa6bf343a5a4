"""Count the shortest walks through a town with closed crossings."""
from functools import lru_cache

RESYN = {"description": "lattice paths", "tags": ["combinatorics", "grids"]}


@lru_cache(maxsize=4096)
def _walks(east, north, closed):
    """Walks from (0, 0) to (east, north); `closed` is a tuple of crossings, so the cache key says everything."""
    blocked = set(closed)
    row = [0] * (east + 1)
    for y in range(north + 1):
        for x in range(east + 1):
            if (x, y) in blocked:
                row[x] = 0
            elif x or y:
                row[x] = (row[x] if y else 0) + (row[x - 1] if x else 0)
            else:
                row[x] = 1
    return row[east]


def _key(instance):
    return instance["east"], instance["north"], tuple(map(tuple, instance["closed"]))


def generate(rng, difficulty):
    while True:
        east, north = rng.randint(5 + difficulty, 8 + difficulty), rng.randint(5 + difficulty, 8 + difficulty)
        crossings = [[x, y] for x in range(east + 1) for y in range(north + 1) if 0 < x + y < east + north]
        instance = {"east": east, "north": north, "closed": sorted(rng.sample(crossings, 3 + difficulty))}
        if _walks(*_key(instance)) >= 60:
            return instance


def observe(instance):
    closed = " ".join(f"({x},{y})" for x, y in instance["closed"])
    return (
        f"In a town of straight streets one walks from the crossing (0,0) to ({instance['east']},{instance['north']}), always one "
        f"block east (first number grows) or north (second number grows). These crossings are closed: {closed}.\n"
        "How many different walks avoid all closed crossings? Answer with one whole number, digits only."
    )


def verify(instance, answer):
    text = answer.strip()
    if not 1 <= len(text) <= 25 or not text.isascii() or not text.isdigit():
        return False
    return int(text) == _walks(*_key(instance))


def reference_answer(instance):
    return str(_walks(*_key(instance)))
