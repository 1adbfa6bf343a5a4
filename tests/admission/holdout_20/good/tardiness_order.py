"""Order jobs on one machine; the score grows with the improvement over a simple rule."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["optimisation"]}


def _cost(jobs, order):
    now = total = 0
    for i in order:
        length, weight = jobs[i]
        now += length
        total += weight * now
    return total


def generate(rng, difficulty):
    n = 9 + difficulty
    return {"jobs": [[rng.randint(1, 40), rng.randint(1, 20 + difficulty)] for _ in range(n)]}


def _best(jobs):
    return sorted(range(len(jobs)), key=lambda i: (jobs[i][0] / jobs[i][1], i))


def _simple(jobs):
    by_length = sorted(range(len(jobs)), key=lambda i: jobs[i][0])
    by_weight = sorted(range(len(jobs)), key=lambda i: -jobs[i][1])
    return min(_cost(jobs, by_length), _cost(jobs, by_weight))


def observe(instance):
    lines = [f"job {i}: length {p}, weight {w}" for i, (p, w) in enumerate(instance["jobs"])]
    return (
        "One machine runs all jobs one after the other, from time 0.\n" + "\n".join(lines) +
        "\nMinimise the sum of weight times completion time. Answer with all job numbers in the order of "
        "running, separated by spaces. An optimal order scores 1. Other orders score in proportion to what they "
        "save against the better of 'shortest first' and 'heaviest first', and 0 if they save nothing."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    order = _ints(answer)
    jobs = instance["jobs"]
    if order is None or sorted(order) != list(range(len(jobs))):
        return 0.0
    best = _cost(jobs, _best(jobs))
    simple = _simple(jobs)
    cost = _cost(jobs, order)
    if cost == best:
        return 1.0
    if cost >= simple:
        return 0.0
    return 0.9 * (simple - cost) / (simple - best)


def reference_answer(instance):
    return " ".join(map(str, _best(instance["jobs"])))
