"""Sums over blocks of a number sequence."""
import re
from itertools import accumulate, batched

RESYN = {"profile": "standard", "family": "arrays", "tags": ["arithmetic", "sequences"]}


def generate(rng, difficulty):
    size = 3 + difficulty // 3
    blocks = 4 + difficulty // 2
    values = [rng.randint(-20 - 10 * difficulty, 40 + 10 * difficulty) for _ in range(size * blocks)]
    return {"values": values, "size": size}


def _solve(instance):
    sums = [sum(block) for block in batched(instance["values"], instance["size"])]
    return list(accumulate(sums, max))


def observe(instance):
    return (
        f"Cut the sequence {' '.join(map(str, instance['values']))} into consecutive blocks of {instance['size']} "
        "numbers and add up each block. For every block give the largest of the sums up to and including it. "
        "Answer with these numbers in order, separated by blanks."
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
    return _ints(answer) == _solve(instance)


def reference_answer(instance):
    return " ".join(map(str, _solve(instance)))
