"""Largest sum-free subset of a set of integers."""
import re

RESYN = {"profile": "standard", "family": "sets", "tags": ["sets", "optimisation"]}


def _sum_free(chosen):
    have = set(chosen)
    return not any(a + b in have for a in chosen for b in chosen)


def _largest(numbers):
    best = []
    n = len(numbers)
    for mask in range(1 << n):
        subset = [numbers[i] for i in range(n) if mask >> i & 1]
        if len(subset) > len(best) and _sum_free(subset):
            best = subset
    return best


def generate(rng, difficulty):
    top = 30 + 6 * difficulty
    numbers = sorted(rng.sample(range(1, top), 20))
    best = _largest(numbers)
    return {"numbers": numbers, "best": len(best), "witness": best}


def observe(instance):
    return (
        "A set is sum-free if it has no elements a, b, c (a = b allowed) with a + b = c.\n"
        "Find a sum-free subset of %s that is as large as possible.\n"
        "Answer with its elements, separated by blanks, each once." % instance["numbers"]
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,3}(?: +[0-9]{1,3})*\s*", answer):
        return False
    chosen = [int(t) for t in answer.split()]
    if len(chosen) != instance["best"] or len(set(chosen)) != len(chosen):
        return False
    return set(chosen) <= set(instance["numbers"]) and _sum_free(chosen)


def reference_answer(instance):
    return " ".join(map(str, instance["witness"]))
