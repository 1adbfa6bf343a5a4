"""A winning move in Nim."""
import re
from functools import reduce
from operator import xor


def generate(rng, difficulty):
    count = 3 + difficulty // 3
    top = 150 + 60 * difficulty
    while True:
        piles = [rng.randint(top // 2, top) for _ in range(count)]
        if reduce(xor, piles):
            return {"piles": piles}


def observe(instance):
    rows = ", ".join(f"pile {i} with {p} stones" for i, p in enumerate(instance["piles"], 1))
    return (
        f"A game of Nim stands at: {rows}. A move takes one or more stones from one pile; who takes the last stone of all "
        "wins. Give a move after which the opponent loses against best play: the number of the pile and how many stones "
        "to take, separated by a space. Any winning move counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"([0-9]{1,3})\s+([0-9]{1,6})", answer.strip()) if len(answer) < 50 else None
    if not m:
        return False
    pile, take = int(m[1]), int(m[2])
    piles = list(instance["piles"])
    if not 1 <= pile <= len(piles) or not 1 <= take <= piles[pile - 1]:
        return False
    piles[pile - 1] -= take
    return reduce(xor, piles) == 0


def reference_answer(instance):
    total = reduce(xor, instance["piles"])
    for i, p in enumerate(instance["piles"], 1):
        if p ^ total < p:
            return f"{i} {p - (p ^ total)}"
    raise AssertionError("position is won")
