"""Merge overlapping shifts; the answer is a Python list of pairs."""
import ast

RESYN = {"description": "interval merging", "tags": ["scheduling"]}
LONGEST = 600


def generate(rng, difficulty):
    span = 60 + 25 * difficulty
    shifts = []
    for _ in range(5 + 2 * difficulty):
        start = rng.randint(0, span)
        shifts.append([start, start + rng.randint(3, 14)])
    return {"shifts": shifts}


def merged(shifts):
    out = []
    for start, end in sorted(shifts):
        if out and start <= out[-1][1]:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return out


def observe(instance):
    return (
        f"Merge these shifts [start, end]; shifts that overlap or touch become one: {instance['shifts']}\n"
        "Answer with the merged shifts in increasing order as a list of pairs, e.g. [[400, 410], [420, 431]]"
    )


def verify(instance, answer):
    text = answer.strip()
    if not text.isascii() or len(text) > LONGEST or set(text) - set("0123456789[](), "):
        return 0.0
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return 0.0
    if not isinstance(value, (list, tuple)):
        return 0.0
    pairs = []
    for pair in value:
        if not isinstance(pair, (list, tuple)) or len(pair) != 2 or any(type(n) is not int for n in pair):
            return 0.0
        pairs.append(list(pair))
    return 1.0 if pairs == merged(instance["shifts"]) else 0.0


def reference_answer(instance):
    return repr(merged(instance["shifts"]))
