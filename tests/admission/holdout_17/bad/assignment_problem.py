"""Cheapest assignment of workers to tasks."""
import re
from itertools import permutations

RESYN = {"profile": "standard", "family": "matrices", "tags": ["assignment", "optimisation"]}


def generate(rng, difficulty):
    n = 10
    top = 20 + 8 * difficulty
    return {"cost": [[rng.randint(1, top) for _ in range(n)] for _ in range(n)]}


def _optimum(cost):
    n = len(cost)
    best = None
    for perm in permutations(range(n)):
        total = 0
        for row in range(n):
            total += cost[row][perm[row]]
        if best is None or total < best:
            best = total
    return best


def observe(instance):
    rows = "\n".join(" ".join("%3d" % v for v in row) for row in instance["cost"])
    return (
        "The entry in row i and column j is the cost of giving task j to worker i:\n\n%s\n\n"
        "Give each worker exactly one task and each task to one worker, at the least total cost. "
        "Answer with the task numbers (from 0) of the workers in order, separated by blanks." % rows
    )


def verify(instance, answer):
    cost = instance["cost"]
    best = _optimum(cost)
    if not isinstance(answer, str) or len(answer) > 200 or not re.fullmatch(r"\s*[0-9](?: +[0-9])*\s*", answer):
        return False
    tasks = [int(t) for t in answer.split()]
    if sorted(tasks) != list(range(len(cost))):
        return False
    return sum(cost[i][j] for i, j in enumerate(tasks)) == best


def reference_answer(instance):
    cost = instance["cost"]
    n = len(cost)
    table = {0: (0, [])}
    for row in range(n):
        fresh = {}
        for mask, (total, path) in table.items():
            for j in range(n):
                if not mask >> j & 1:
                    key = mask | 1 << j
                    value = (total + cost[row][j], path + [j])
                    if key not in fresh or value < fresh[key]:
                        fresh[key] = value
        table = fresh
    return " ".join(map(str, table[(1 << n) - 1][1]))
