"""Trace a comparator network (an incomplete sorting network) on given values."""
import re

RESYN = {"profile": "standard", "family": "sorting-networks", "tags": ["trace"]}


def _run(values, comparators):
    v = list(values)
    for i, j in comparators:
        if v[i] > v[j]:
            v[i], v[j] = v[j], v[i]
    return v


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    while True:
        values = rng.sample(range(10, 100), n)
        comps = [tuple(sorted(rng.sample(range(n), 2))) for _ in range(n + difficulty)]
        out = _run(values, comps)
        moved = sum(a != b for a, b in zip(values, out))
        if moved >= 4 and out != sorted(values):
            return {"values": values, "comparators": comps}


def observe(instance):
    comps = " ".join(f"({i},{j})" for i, j in instance["comparators"])
    return (
        f"Wires 0..{len(instance['values']) - 1} carry the values "
        f"{' '.join(map(str, instance['values']))}.\nThe comparators {comps} act from left to "
        "right; comparator (i,j) puts the smaller value on wire i and the larger on wire j.\n"
        "Give the final values, wire 0 first, separated by blanks or commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,3}(?:[ ,]+[0-9]{1,3})*\s*", answer):
        return False
    got = [int(x) for x in re.findall("[0-9]+", answer)]
    return got == _run(instance["values"], instance["comparators"])


def reference_answer(instance):
    return " ".join(map(str, _run(instance["values"], instance["comparators"])))
