"""Three-machine flow shop."""
import re
from itertools import permutations


def makespan(jobs, order):
    done = [0, 0, 0]
    for j in order:
        ready = 0
        for machine, minutes in enumerate(jobs[j]):
            ready = max(ready, done[machine]) + minutes
            done[machine] = ready
    return done[-1]


def generate(rng, difficulty):
    n = 6 + difficulty // 3
    jobs = [(rng.randint(3, 40), rng.randint(3, 40), rng.randint(3, 40)) for _ in range(n)]
    return {"jobs": jobs}


def observe(instance):
    lines = "\n".join(f"job {i}: {a} + {b} + {c} minutes" for i, (a, b, c) in enumerate(instance["jobs"]))
    return ("Each job goes through machine A, then B, then C (times in that order). All machines process the jobs in the same "
            f"order, one at a time:\n{lines}\nIn which order must the jobs start such that the last one is done as early as "
            "possible? Answer with the job numbers in order, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    jobs = instance["jobs"]
    least = min(makespan(jobs, order) for order in permutations(range(len(jobs))))
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9]", p) for p in parts):
        return False
    order = [int(p) for p in parts]
    return sorted(order) == list(range(len(jobs))) and makespan(jobs, order) == least
