"""Paths of a piece over a board with holes."""
import re


def _count(n, holes, x, y):
    """Number of paths with steps right and down to the last square."""
    if x >= n or y >= n or (x, y) in holes:
        return 0
    if x == n - 1 and y == n - 1:
        return 1
    return _count(n, holes, x + 1, y) + _count(n, holes, x, y + 1)


def generate(rng, difficulty):
    n = 10 + difficulty // 3
    cells = [(x, y) for x in range(n) for y in range(n) if 3 < x + y < 2 * n - 4]
    best = None
    for _ in range(3):
        holes = sorted(rng.sample(cells, 5))
        paths = _count(n, set(holes), 0, 0)
        if best is None or paths > best[1]:
            best = (holes, paths)
    return {"n": n, "holes": best[0]}


def observe(instance):
    holes = " ".join(f"({x},{y})" for x, y in instance["holes"])
    return (
        f"On a board of {instance['n']} x {instance['n']} squares a piece goes from (0,0) to the opposite corner and steps "
        f"only to x+1 or y+1. These squares are closed: {holes}. How many different paths are there? Answer with a "
        "whole number."
    )


def _paths(instance):
    n, holes = instance["n"], {tuple(h) for h in instance["holes"]}
    ways = {(0, 0): 1}
    for x in range(n):
        for y in range(n):
            if (x, y) != (0, 0):
                ways[x, y] = 0 if (x, y) in holes else ways.get((x - 1, y), 0) + ways.get((x, y - 1), 0)
    return ways[n - 1, n - 1]


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,9}", answer.strip()):
        return False
    return int(answer) == _paths(instance)


def reference_answer(instance):
    return str(_paths(instance))
