"""A winning move in a game of heaps."""
import re
from functools import reduce
from operator import xor

RESYN = {"profile": "standard", "family": "games", "tags": ["nim"]}


def generate(rng, difficulty):
    while True:
        heaps = [rng.randint(60, 150 + 60 * difficulty) for _ in range(3 + difficulty // 2)]
        if reduce(xor, heaps) != 0:
            return {"heaps": heaps}


def observe(instance):
    rows = ", ".join(f"heap {i} has {n}" for i, n in enumerate(instance["heaps"], 1))
    return (
        f"A game with heaps of matches: {rows}. The players in turn take any number of matches (at "
        "least one) from one heap; who takes the last match wins. Give a first move that wins against "
        "any defence, as `heap number`, `take number` in the form `HEAP TAKE`, for example `9 1`. "
        "Any winning move is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    match = re.fullmatch(r"([1-9][0-9]?) ([1-9][0-9]{0,3})", answer.strip())
    if match is None:
        return 0.0
    heap, take = int(match[1]) - 1, int(match[2])
    heaps = list(instance["heaps"])
    if heap >= len(heaps) or take > heaps[heap]:
        return 0.0
    heaps[heap] -= take
    return 1.0 if reduce(xor, heaps) == 0 else 0.0


def reference_answer(instance):
    total = reduce(xor, instance["heaps"])
    for i, n in enumerate(instance["heaps"], 1):
        if n ^ total < n:
            return f"{i} {n - (n ^ total)}"
