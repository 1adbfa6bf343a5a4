"""Complement of a union of intervals."""
import re

RESYN = {"profile": "standard", "family": "intervals", "tags": ["sets", "sweep"]}


def _gaps(intervals, top):
    covered = [False] * (top + 1)
    for a, b in intervals:
        for v in range(a, b + 1):
            covered[v] = True
    gaps, start = [], None
    for v in range(top + 2):
        inside = v <= top and not covered[v]
        if inside and start is None:
            start = v
        elif not inside and start is not None:
            gaps.append([start, v - 1])
            start = None
    return gaps


def generate(rng, difficulty):
    top = 60 + 40 * difficulty
    while True:
        intervals = []
        for _ in range(5 + 2 * difficulty):
            a = rng.randint(0, top - 3)
            intervals.append([a, min(top, a + rng.randint(1, 14))])
        gaps = _gaps(intervals, top)
        if len(gaps) >= 3:
            break
    instance = {"intervals": intervals, "top": top}
    if difficulty < 7:
        instance["gaps"] = gaps
    return instance


def observe(instance):
    shown = " ".join("%d-%d" % (a, b) for a, b in instance["intervals"])
    return (
        "These closed intervals of integers are occupied: %s\n"
        "List the maximal intervals of free integers from 0 to %d in increasing order, in the same notation "
        "(a-b, also when a = b), separated by blanks." % (shown, instance["top"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    found = []
    for part in answer.split():
        match = re.fullmatch(r"([0-9]{1,4})-([0-9]{1,4})", part)
        if not match:
            return False
        found.append([int(match.group(1)), int(match.group(2))])
    return found == _gaps(instance["intervals"], instance["top"])


def reference_answer(instance):
    return " ".join("%d-%d" % (a, b) for a, b in instance["gaps"])
