"""Assign workers to machines at the least cost."""
import re
from itertools import permutations


def generate(rng, difficulty):
    n = min(5 + difficulty // 2, 9)
    costs = [[rng.randint(10, 99) for _ in range(n)] for _ in range(n)]
    cost = {(worker, machine): costs[worker][machine] for worker in range(n) for machine in range(n)}

    def total(perm):
        return sum(cost[worker, machine] for worker, machine in enumerate(perm))

    choice = min(permutations(range(n)), key=total)
    best, worst = total(choice), max(map(total, permutations(range(n))))
    return {"costs": costs, "best": best, "worst": worst, "choice": choice}


def observe(instance):
    rows = "\n".join(f"worker {i}: " + " ".join(map(str, row)) for i, row in enumerate(instance["costs"]))
    return (f"Costs of each worker on machine 0, 1, 2, ...:\n{rows}\nGive each worker a different machine at the least total "
            f"cost (the most expensive way costs {instance['worst']}). Answer with the machines of worker 0, 1, 2, ..., separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = answer.split()
    n = len(instance["costs"])
    if len(parts) != n or not all(re.fullmatch(r"[0-9]", p) for p in parts):
        return False
    given = [int(p) for p in parts]
    if sorted(given) != list(range(n)):
        return False
    return sum(instance["costs"][i][given[i]] for i in range(n)) == instance["best"]


def reference_answer(instance):
    return " ".join(map(str, instance["choice"]))
