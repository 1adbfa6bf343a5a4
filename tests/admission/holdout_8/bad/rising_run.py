"""Longest increasing subsequence."""
from bisect import bisect_left


def generate(rng, difficulty):
    n = 8 + 3 * difficulty
    return {"sequence": rng.sample(range(10, 10 + 8 * n), n)}


def longest(seq):
    tails, ends, back = [], [], [None] * len(seq)
    for i, x in enumerate(seq):
        k = bisect_left(tails, x)
        if k:
            back[i] = ends[k - 1]
        if k == len(tails):
            tails.append(x)
            ends.append(i)
        else:
            tails[k], ends[k] = x, i
    out, i = [], ends[-1]
    while i is not None:
        out.append(seq[i])
        i = back[i]
    return out[::-1]


def observe(instance):
    return (
        f"Sequence: {', '.join(map(str, instance['sequence']))}\nFind a longest strictly increasing "
        "subsequence (elements keep their order, but need not be neighbours). Answer with its "
        "elements separated by commas; if there are several, any one will do."
    )


def verify(instance, answer):
    parts = [p.strip() for p in answer.split(",")]
    if not all(p.isascii() and p.isdigit() and len(p) < 6 for p in parts):
        return False
    values = [int(p) for p in parts]
    # must be a subsequence: increasing and as long as the best one
    if any(a >= b for a, b in zip(values, values[1:])):
        return False
    return len(values) == len(longest(instance["sequence"]))


def reference_answer(instance):
    return ", ".join(map(str, longest(instance["sequence"])))
