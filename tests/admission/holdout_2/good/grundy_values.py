"""Grundy values of a subtraction game; a cache of a pure function speeds it up."""

from functools import lru_cache

RESYN = {"description": "Grundy values of heaps", "tags": ["games", "combinatorics"]}


@lru_cache(maxsize=512)
def grundy_table(moves, size):
    """Values of the heaps 0..size; depends on the arguments alone."""
    values = []
    for heap in range(size + 1):
        reached = {values[heap - m] for m in moves if m <= heap}
        value = 0
        while value in reached:
            value += 1
        values.append(value)
    return tuple(values)


def generate(rng, difficulty):
    moves = sorted(rng.sample(range(1, 8 + 2 * difficulty), 4 + difficulty // 4))
    heaps = [rng.randint(8, 12 + 6 * difficulty) for _ in range(5 + difficulty)]
    return {"moves": moves, "heaps": heaps}


def observe(instance):
    return (
        f"In a game a move takes {', '.join(map(str, instance['moves']))} counters from a heap that has enough; who "
        "cannot move loses. The Grundy value of a heap is the least whole number from 0 that is not the value of a "
        "heap reachable by one move.\n"
        f"Give the Grundy values of heaps of these sizes: {' '.join(map(str, instance['heaps']))}.\n"
        "Answer with the values in this order, separated by spaces."
    )


def _values(instance):
    table = grundy_table(tuple(instance["moves"]), max(instance["heaps"]))
    return [table[h] for h in instance["heaps"]]


def verify(instance, answer):
    words = answer.split() if len(answer) <= 200 else []
    if len(words) != len(instance["heaps"]):
        return False
    return words == [str(v) for v in _values(instance)]


def reference_answer(instance):
    return " ".join(map(str, _values(instance)))
