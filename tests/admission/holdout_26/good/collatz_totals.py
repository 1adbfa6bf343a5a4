"""Total length and highest peak of several Collatz runs."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "simulation", "tags": ["collatz", "number-theory"]}


@lru_cache(maxsize=4096)
def run(n):
    steps, peak = 0, n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        peak = max(peak, n)
    return steps, peak


def generate(rng, difficulty):
    starts = rng.sample(range(100, 3000 * difficulty), 3 + difficulty // 2)
    return {"starts": sorted(starts)}


def solve(instance):
    runs = [run(s) for s in instance["starts"]]
    return sum(r[0] for r in runs), max(r[1] for r in runs)


def observe(instance):
    return (
        "The Collatz rule replaces an even n by n/2 and an odd n by 3n+1; a run ends when it reaches 1.\n"
        f"Starting numbers: {', '.join(map(str, instance['starts']))}\n"
        "Give two numbers separated by a space: the sum of the step counts of all these runs, and the "
        "largest number that occurs in any of the runs (starting numbers included)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != 2 or not all(re.fullmatch(r"[0-9]{1,12}", t) for t in tokens):
        return False
    return (int(tokens[0]), int(tokens[1])) == solve(instance)


def reference_answer(instance):
    return "%d %d" % solve(instance)
