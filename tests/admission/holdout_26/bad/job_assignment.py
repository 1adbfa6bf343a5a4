"""Assign workers to jobs at minimum total cost."""
import re

RESYN = {"profile": "standard", "family": "planning", "tags": ["assignment", "optimisation"]}


def generate(rng, difficulty):
    n = 9
    top = 20 + 10 * difficulty
    return {"costs": [[rng.randint(1, top) for _ in range(n)] for _ in range(n)]}


def optimum(costs):
    """Subset DP: best[mask] = cheapest way to give jobs in mask to the first workers."""
    n = len(costs)
    best = {0: (0, ())}
    for worker in range(n):
        following = {}
        for mask, (cost, jobs) in best.items():
            for job in range(n):
                if not mask >> job & 1:
                    entry = (cost + costs[worker][job], jobs + (job,))
                    key = mask | 1 << job
                    if key not in following or entry < following[key]:
                        following[key] = entry
        best = following
    return best[(1 << n) - 1]


def observe(instance):
    rows = "\n".join(f"  worker {i}: {' '.join(map(str, row))}" for i, row in enumerate(instance["costs"]))
    return (
        f"Each row holds the costs of a worker for the jobs 0 to {len(instance['costs']) - 1}:\n{rows}\n"
        "Give every worker exactly one job, all different, with the smallest possible total cost. Reply with the "
        "jobs of worker 0, worker 1, ..., separated by spaces. Any optimal assignment is right."
    )


def price(costs, jobs):
    return sum(costs[worker][job] for worker, job in enumerate(jobs))


def assignments(n, chosen=()):
    if len(chosen) == n:
        yield chosen
        return
    for job in range(n):
        if job not in chosen:
            yield from assignments(n, chosen + (job,))


def verify(instance, answer):
    costs = instance["costs"]
    n = len(costs)
    best = min(price(costs, jobs) for jobs in assignments(n))
    optimal = {jobs for jobs in assignments(n) if price(costs, jobs) == best}
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if len(tokens) != n or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    jobs = [int(t) for t in tokens]
    if sorted(jobs) != list(range(n)):
        return False
    return tuple(jobs) in optimal


def reference_answer(instance):
    return " ".join(map(str, optimum(instance["costs"])[1]))
