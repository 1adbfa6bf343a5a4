"""Find a winning move in Nim with large heaps."""
import re

RESYN = {"profile": "standard", "family": "games", "tags": ["nim"]}


def _winning(heaps):
    x = 0
    for h in heaps:
        x ^= h
    return [(i + 1, h - (h ^ x)) for i, h in enumerate(heaps) if (h ^ x) < h]


def generate(rng, difficulty):
    n = 3 + difficulty // 3
    top = 240 + 60 * difficulty
    while True:
        heaps = [rng.randint(top // 3, top) for _ in range(n)]
        wins = _winning(heaps)
        if len(wins) == 1 and wins[0][1] > 1:
            return {"heaps": heaps}


def observe(instance):
    return (
        "Nim, normal play (whoever takes the last object wins). Heaps, numbered from 1: "
        + ", ".join(map(str, instance["heaps"]))
        + ".\nIt is your move. Give a winning move in the form `heap:count`, that is the number "
        "of the heap, a colon, and how many objects to take from it."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        m = re.fullmatch(r"\s*([0-9]{1,2})\s{0,3}:\s{0,3}([0-9]{1,4})\s*", answer[:100])
        if len(answer) > 100 or m is None:
            return False
        heap, count = int(m[1]), int(m[2])
    except ValueError:
        return False
    heaps = list(instance["heaps"])
    if not 1 <= heap <= len(heaps) or not 1 <= count <= heaps[heap - 1]:
        return False
    heaps[heap - 1] -= count
    total = 0
    for h in heaps:
        total ^= h
    return total == 0


def reference_answer(instance):
    i, k = _winning(instance["heaps"])[0]
    return f"{i}:{k}"
