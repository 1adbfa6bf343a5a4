"""Longest increasing subsequence of a permutation with a rare property."""

from itertools import permutations

RESYN = {"tags": ["sequences"]}


def generate(rng, difficulty):
    size = min(3 + difficulty, 10)
    # Of all orders, one of those with the most descents but at most two in a row.
    fitting = [p for p in permutations(range(1, size + 1)) if _is_gentle(p)]
    return {"order": list(rng.choice(fitting)), "times": difficulty}


def _is_gentle(p):
    return not any(p[i] > p[i + 1] > p[i + 2] for i in range(len(p) - 2))


def _inversions(instance):
    p = instance["order"]
    return sum(p[i] > p[j] for i in range(len(p)) for j in range(i + 1, len(p)))


def observe(instance):
    return (
        f"How many pairs in {instance['order']} stand in the wrong order (the larger one first)? "
        f"Multiply the count by {37 * instance['times'] + 1000}."
    )


def verify(instance, answer):
    return answer.strip() == str(_inversions(instance) * (37 * instance["times"] + 1000))


def reference_answer(instance):
    return str(_inversions(instance) * (37 * instance["times"] + 1000))
