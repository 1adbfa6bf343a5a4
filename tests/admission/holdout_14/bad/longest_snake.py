"""A longest strictly rising walk in a grid."""
import re
import time


def generate(rng, difficulty):
    n = 5 + difficulty
    return [[rng.randint(10, 99) for _ in range(n)] for _ in range(n)]


def _near(r, c, n):
    return [(a, b) for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)) if 0 <= a < n and 0 <= b < n]


def _longest(grid, deadline):
    n, best = len(grid), {}
    for v, r, c in sorted(((grid[r][c], r, c) for r in range(n) for c in range(n)), reverse=True):
        if time.monotonic() > deadline:
            return None
        tails = [best[p] for p in _near(r, c, n) if grid[p[0]][p[1]] > v]
        best[(r, c)] = [v] + max(tails, key=len, default=[])
    return max(best.values(), key=len)


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance)
    return (
        f"{rows}\n\nFind a longest walk from cell to neighbouring cell (up, down, left, right) along which the numbers rise "
        "strictly. Answer with the numbers met, separated by spaces. Any longest walk is right."
    )


def verify(instance, answer):
    n = len(instance)
    if not isinstance(answer, str) or len(answer) > 4 * n * n:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{2}", t) for t in tokens):
        return False
    walk = [int(t) for t in tokens]
    if any(a >= b for a, b in zip(walk, walk[1:])):
        return False
    ends = {(r, c) for r in range(n) for c in range(n) if instance[r][c] == walk[0]}
    for v in walk[1:]:
        ends = {q for p in ends for q in _near(*p, n) if instance[q[0]][q[1]] == v}
    if not ends:
        return False
    best = _longest(instance, time.monotonic() + 0.25)
    return best is None or len(walk) == len(best)


def reference_answer(instance):
    return " ".join(map(str, _longest(instance, float("inf"))))
