"""Union of intervals, answered as a Python literal."""

import ast

RESYN = {"description": "Merge intervals", "tags": ["intervals", "lists"]}


def _merge(intervals):
    merged = []
    for low, high in sorted(intervals):
        if merged and low <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    return merged


def generate(rng, difficulty):
    reach = 60 + 40 * difficulty
    while True:
        intervals = []
        for _ in range(5 + 3 * difficulty):
            low = rng.randint(-reach, reach)
            intervals.append([low, low + rng.randint(1, 24)])
        if len(_merge(intervals)) >= 3:
            return {"intervals": intervals}


def observe(instance):
    return (
        f"Unite these closed intervals of whole numbers: {instance['intervals']}\n"
        "Intervals that overlap or share an end point become one; intervals that are merely next to each other, "
        "like [1, 2] and [3, 4], stay apart. Answer with the resulting intervals in ascending order as a Python "
        "list of lists (tuples will do as well), for example `[[-3, 5], [9, 11]]`."
    )


def parse(answer):
    """The list in the answer; None for anything else."""
    text = answer.strip()
    # Only what a list of numbers needs; keeps the depth and the size of numbers small, too.
    if not text.startswith("[") or len(text) > 2000 or set(text) - set("0123456789-[](), \n"):
        return None
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if not isinstance(value, list):
        return None
    rows = [list(row) if isinstance(row, (list, tuple)) else None for row in value]
    if not all(row is not None and len(row) == 2 and all(type(n) is int for n in row) for row in rows):
        return None
    return rows


def verify(instance, answer):
    return parse(answer) == _merge(instance["intervals"])


def reference_answer(instance):
    return str(_merge(instance["intervals"]))
