"""Place marks on a ruler so that all differences are distinct."""
import re

RESYN = {"profile": "standard", "family": "rulers", "tags": ["sets", "construction"]}


def _greedy(n, first):
    marks, diffs = [0, first], {first}
    v = first
    while len(marks) < n:
        v += 1
        new = {v - m for m in marks}
        if not new & diffs:
            diffs |= new
            marks.append(v)
    return marks


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    first = rng.randint(2, 20)
    return {"n": n, "first": first, "limit": _greedy(n, first)[-1] + rng.randint(0, 12)}


def observe(instance):
    return (
        "Choose %(n)d different integers from 0 to %(limit)d, among them 0 and %(first)d, with no number "
        "strictly between these two, so that all the differences of two of them are distinct.\n"
        "Answer with the numbers in increasing order, separated by blanks." % instance
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    if not re.fullmatch(r"\s*[0-9]{1,4}(?: +[0-9]{1,4})*\s*", answer):
        return 0.0
    marks = [int(t) for t in answer.split()]
    if len(marks) != instance["n"] or marks != sorted(set(marks)):
        return 0.0
    if marks[:2] != [0, instance["first"]] or marks[-1] > instance["limit"]:
        return 0.0
    diffs = [b - a for i, a in enumerate(marks) for b in marks[i + 1:]]
    if len(diffs) != len(set(diffs)):
        return 0.0
    return 1.0 + (instance["limit"] - marks[-1]) / instance["limit"]


def reference_answer(instance):
    return " ".join(map(str, _greedy(instance["n"], instance["first"])))
