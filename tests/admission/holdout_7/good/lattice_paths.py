"""Number of lattice paths around obstacles; helper results are memoised on all their arguments."""
import re
from functools import lru_cache

RESYN = {"description": "Counting lattice paths", "tags": ["combinatorics"]}


@lru_cache(maxsize=256)
def count(width, height, blocked):
    """Paths from (0, 0) to (width, height) with steps right and up that avoid the blocked points."""
    row = [0] * (width + 1)
    row[0] = 1
    for y in range(height + 1):
        for x in range(width + 1):
            if (x, y) in blocked:
                row[x] = 0
            elif x:
                row[x] += row[x - 1]
    return row[width]


def generate(rng, difficulty):
    width, height = 4 + difficulty, 4 + difficulty // 2
    points = [(x, y) for x in range(width + 1) for y in range(height + 1)][1:-1]
    while True:
        blocked = sorted(rng.sample(points, 2 + difficulty))
        if count(width, height, frozenset(blocked)) >= 10 + 5 * difficulty:
            return {"width": width, "height": height, "blocked": [list(p) for p in blocked]}


def solve(instance):
    return count(instance["width"], instance["height"], frozenset(tuple(p) for p in instance["blocked"]))


def observe(instance):
    blocked = ", ".join(f"({x}, {y})" for x, y in instance["blocked"])
    return (
        f"How many paths lead from (0, 0) to ({instance['width']}, {instance['height']}) if each step goes by 1 to the right or by 1 up "
        f"and the points {blocked} must not be touched? Answer with the number alone."
    )


def verify(instance, answer):
    text = answer.strip()
    return re.fullmatch("[0-9]{1,15}", text) is not None and int(text) == solve(instance)


def reference_answer(instance):
    return str(solve(instance))
