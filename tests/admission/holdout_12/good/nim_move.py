"""A winning move at nim; the instance is a tuple of tuples."""
import re
from functools import reduce
from operator import xor


def generate(rng, difficulty):
    while True:
        heaps = tuple(rng.randint(10, 60 + 30 * difficulty) for _ in range(3 + difficulty // 2))
        if reduce(xor, heaps):
            return tuple(zip(range(1, len(heaps) + 1), heaps))


def observe(instance):
    heaps = ", ".join(f"heap {number} with {size}" for number, size in instance)
    return (
        f"Nim: two players take turns to take any number of stones (at least one) from one heap; who takes the last stone wins. There "
        f"are {heaps} stones. You are to move. Give a winning move, any will do, as: heap number, stones taken. E.g. 9, 12"
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,3})\s*,\s*([0-9]{1,4})\s*", answer)
    sizes = dict(instance)
    if match is None:
        return False
    heap, taken = int(match[1]), int(match[2])
    if heap not in sizes or not 1 <= taken <= sizes[heap]:
        return False
    sizes[heap] -= taken
    return reduce(xor, sizes.values()) == 0


def reference_answer(instance):
    total = reduce(xor, (size for _, size in instance))
    heap, size = next((h, s) for h, s in instance if s ^ total < s)
    return f"{heap}, {size - (size ^ total)}"
