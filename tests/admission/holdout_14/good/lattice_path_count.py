"""Count monotone lattice paths that avoid blocked cells."""
import re
from functools import lru_cache


@lru_cache(maxsize=64)
def _paths(n, blocked):
    ways = [[0] * n for _ in range(n)]
    for r in range(n):
        for c in range(n):
            if (r, c) in blocked:
                continue
            if r == c == 0:
                ways[r][c] = 1
            else:
                ways[r][c] = (ways[r - 1][c] if r else 0) + (ways[r][c - 1] if c else 0)
    return ways[n - 1][n - 1]


def generate(rng, difficulty):
    n = 6 + difficulty
    cells = [(r, c) for r in range(n) for c in range(n)][1:-1]
    while True:
        blocked = sorted(rng.sample(cells, n // 2 + difficulty // 3))
        if _paths(n, frozenset(blocked)) >= 25:
            return {"n": n, "blocked": blocked}


def observe(instance):
    n = instance["n"]
    cells = ", ".join(f"({r + 1},{c + 1})" for r, c in instance["blocked"])
    return (
        f"How many ways lead from the cell (1,1) to the cell ({n},{n}) of a {n}x{n} grid by steps to the next row or the "
        f"next column, without entering a blocked cell? Blocked (row,column): {cells}. Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,20}", answer.strip()):
        return False
    return int(answer.strip()) == _paths(instance["n"], frozenset(instance["blocked"]))


def reference_answer(instance):
    return str(_paths(instance["n"], frozenset(instance["blocked"])))
