"""Switch on as many radio masts as possible without interference (maximum independent set)."""

import re
from itertools import combinations
from random import Random

RESYN = {"description": "Maximum independent set", "tags": ["graphs", "optimisation"]}


def conflicts(points: list, reach: int) -> list:
    """Pairs of masts that stand closer together than the reach."""
    pairs = []
    for (i, a), (j, b) in combinations(enumerate(points, 1), 2):
        if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < reach**2:
            pairs.append([i, j])
    return pairs


def largest_set(count: int, pairs: list) -> list:
    """Branch and bound over bit masks; at most 27 masts."""
    near = [0] * count
    for i, j in pairs:
        near[i - 1] |= 1 << (j - 1)
        near[j - 1] |= 1 << (i - 1)
    best = 0

    def search(free: int, chosen: int) -> None:
        nonlocal best
        if chosen.bit_count() + free.bit_count() <= best.bit_count():
            return
        if not free:
            best = chosen
            return
        # Branch on the free mast with the most free neighbours.
        pivot = max(
            (k for k in range(count) if free >> k & 1), key=lambda k: (near[k] & free).bit_count()
        )
        bit = 1 << pivot
        search(free & ~bit & ~near[pivot], chosen | bit)
        if near[pivot] & free:
            search(free & ~bit, chosen)

    search((1 << count) - 1, 0)
    return [k + 1 for k in range(count) if best >> k & 1]


def generate(rng: Random, difficulty: int) -> dict:
    count = 7 + 2 * difficulty
    side = 10 + 2 * difficulty
    cells = [(x, y) for x in range(side) for y in range(side)]
    points = [list(cell) for cell in rng.sample(cells, count)]
    reach = 7
    pairs = conflicts(points, reach)
    solution = largest_set(count, pairs)
    return {"points": points, "reach": reach, "pairs": pairs, "best": len(solution), "solution": solution}


def observe(instance: dict) -> str:
    masts = "\n".join(f"  mast {i}: ({x}, {y})" for i, (x, y) in enumerate(instance["points"], 1))
    return (
        f"Radio masts stand at these places (kilometres):\n{masts}\n"
        f"Two masts interfere if their straight distance is less than {instance['reach']} km. "
        "Choose masts to switch on so that no two of them interfere and as many as possible are "
        f"on. The largest possible number is {instance['best']}.\n"
        "Answer with the numbers of the chosen masts, separated by spaces, e.g. `31 35 40`."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if len(text) > 300 or not re.fullmatch(r"[0-9]{1,3}([ ,]+[0-9]{1,3})*", text):
        return False
    chosen = [int(token) for token in re.split(r"[ ,]+", text)]
    if len(set(chosen)) != len(chosen) or len(chosen) > instance["best"]:
        return False
    if not all(1 <= mast <= len(instance["points"]) for mast in chosen):
        return False
    blocked = {tuple(pair) for pair in instance["pairs"]}
    return not any(tuple(sorted(pair)) in blocked for pair in combinations(chosen, 2))


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))
