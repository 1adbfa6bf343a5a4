"""Array form of a binary heap after some operations."""
import heapq
import re

RESYN = {"profile": "standard", "family": "heaps", "tags": ["data_structures", "simulation"]}


def generate(rng, difficulty):
    size = max(16, 4 + difficulty)
    pool = list(range(10, 200))
    operations = []
    filled = 0
    for value in rng.sample(pool, size):
        operations.append(["push", value])
        filled += 1
        if filled > 3 and rng.random() < 0.3:
            operations.append(["pop", 0])
            filled -= 1
    return {"operations": operations}


def _run(operations):
    heap = []
    for kind, value in operations:
        if kind == "push":
            heapq.heappush(heap, value)
        else:
            heapq.heappop(heap)
    return heap


def observe(instance):
    lines = ", ".join(f"push {v}" if kind == "push" else "pop" for kind, v in instance["operations"])
    return (
        "A binary min-heap is kept in an array (children of i at 2i+1 and 2i+2). Push appends and sifts up; pop "
        "removes the root, moves the last element to the root position, lets the hole go down along the smaller "
        "child to a leaf and then sifts the element up from there (as in Python's heapq). Starting with an empty "
        f"heap: {lines}.\nAnswer with the array at the end, numbers separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    return _ints(answer) == _run(instance["operations"])


def reference_answer(instance):
    return " ".join(map(str, _run(instance["operations"])))
